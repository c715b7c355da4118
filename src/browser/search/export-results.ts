/**
 * The result list as a file. CSV holds the passages found; RIS, CSL-JSON and BibTeX join the files that every record has, so a
 * list gives exactly the references that the records' own pages give.
 */
import type { RecordHit, SearchRequest, SearchResult } from '../../search/search-result.ts';

export interface ExportSource {
  readonly request: SearchRequest;
  readonly ask: (request: SearchRequest) => Promise<SearchResult>;
  readonly base: string;
  readonly say: (text: string) => void;
}

/** Records in one export; the whole record is in the open data. */
export const MAX_EXPORT = 300;

const FORMATS: { readonly [format: string]: { readonly ending: string; readonly type: string } } = {
  csv: { ending: 'csv', type: 'text/csv' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  'csl.json': { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  bib: { ending: 'bib', type: 'application/x-bibtex' },
};

/** Saves the file; tells what it does, and why not when it cannot. */
export async function exportResults(format: string, source: ExportSource): Promise<void> {
  const known = FORMATS[format];
  if (known === undefined) return;
  try {
    const { hits, records } = await source.ask({
      ...source.request,
      passages: format === 'csv' ? 'all' : 'best',
      offset: 0,
      limit: MAX_EXPORT,
    });
    const text = format === 'csv' ? formatCsv(hits, source.base) : await joinFiles(format, hits, source);
    saveFile(`surveillance-record-search.${known.ending}`, known.type, text);
    const all = records > hits.length ? `the first ${hits.length} of ${records}` : String(hits.length);
    source.say(`Saved ${all} ${hits.length === 1 ? 'record' : 'records'}`);
  } catch (error) {
    source.say(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** RFC 4180, UTF-8; one line a passage. */
export function formatCsv(hits: readonly RecordHit[], base: string): string {
  const head = ['date', 'kind', 'title', 'body', 'passage', 'speaker', 'text', 'url'];
  const rows = hits.flatMap(({ card, passages }) =>
    passages.map((passage) => {
      const address = new URL(`${base}${card.path}${passage.passage === '' ? '' : `#${passage.passage}`}`, location.href).href;
      const text = passage.segments.map((segment) => segment.text).join('');
      return [card.day, card.kind, card.title, card.body, passage.passage, passage.speaker, text, address];
    }),
  );
  return [head, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula is told to be text, so that no spreadsheet runs it. */
function quoteCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function joinFiles(format: string, hits: readonly RecordHit[], { base, say }: ExportSource): Promise<string> {
  const texts: string[] = [];
  for (const [index, { card }] of hits.entries()) {
    say(`Collecting references, ${index + 1} of ${hits.length}`);
    const response = await fetch(`${base}${card.path.replace(/\/$/, '')}.${format}`);
    if (!response.ok) throw new Error(`${card.path}: ${response.status} ${response.statusText}`);
    texts.push(await response.text());
  }
  if (format !== 'csl.json')
    return texts
      .map((text) => text.trimEnd())
      .join(format === 'ris' ? '\r\n' : '\n\n')
      .concat('\n');
  const items = texts.flatMap((text): unknown[] => {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
