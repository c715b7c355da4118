/**
 * CSV as RFC 4180 has it: comma, CR LF, a field with comma, quote or line end in double quotes, quotes doubled.
 */

export type Cell = string | number | null;

/** The data as it is, also where a spreadsheet would take it for a formula: for programs. */
export function formatCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** For people, who open the file in a spreadsheet: a text that begins like a formula is told to be text (`'=1+1`). */
export function formatSheet(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return formatCsv(
    header,
    rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))),
  );
}
