/**
 * CSV as RFC 4180 has it: comma, CR LF, a field with comma, quote or line end in double quotes, quotes doubled.
 * Nothing is done to fields that a spreadsheet may take for a formula: the file holds the data as it is.
 */

export type Cell = string | number | null;

export function formatCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
