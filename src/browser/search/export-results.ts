/**
 * The result list as a file. CSV holds the passages found; RIS, CSL-JSON and BibTeX join the files that every record has, so a
 * list gives exactly the references that the records' own pages give; of an official text the record's, with the place found in it.
 */
import { formatBibtex } from '../../citations/bibtex.ts';
import { type CslItem, formatCslJson } from '../../citations/csl.ts';
import { formatRis } from '../../citations/ris.ts';
import { buildUnitItem } from '../../citations/unit.ts';
import { formatHitPath } from '../../search/hit-path.ts';
import type { RecordHit, SearchRequest, SearchResult } from '../../search/search-result.ts';
import { fetchItems } from '../exchange/read-items.ts';
import { type CitedHit, citeText } from './cited-unit.ts';

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
    const root = new URL(source.base, location.href).href;
    const text = format === 'csv' ? formatCsv(hits, root) : await joinFiles(format, hits, root, source.say);
    saveFile(`surveillance-record-search.${known.ending}`, known.type, text);
    const all = records > hits.length ? `the first ${hits.length} of ${records}` : String(hits.length);
    const name = hits.some(({ card }) => card.text !== undefined) ? 'result' : 'record';
    source.say(`Saved ${all} ${name}${hits.length === 1 ? '' : 's'}`);
  } catch (error) {
    source.say(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** RFC 4180, UTF-8; one line a passage. `root` is the absolute address of the site. */
export function formatCsv(hits: readonly RecordHit[], root: string): string {
  const head = ['date', 'kind', 'title', 'body', 'passage', 'speaker', 'text', 'url'];
  const rows = hits.flatMap(({ card, passages }) =>
    passages.map((passage) => {
      const title = card.text === undefined ? card.title : `${card.title}. ${card.text.name}`;
      const text = passage.segments.map((segment) => segment.text).join('');
      return [card.day, card.kind, title, card.body, passage.passage, passage.speaker, text, root + formatHitPath(card, passage)];
    }),
  );
  return [head, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula is told to be text, so that no spreadsheet runs it. */
function quoteCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function joinFiles(format: string, hits: readonly RecordHit[], root: string, say: ExportSource['say']): Promise<string> {
  const texts: string[] = [];
  for (const [index, hit] of hits.entries()) {
    say(`Collecting references, ${index + 1} of ${hits.length}`);
    const cited = citeText(hit, root);
    if (cited === undefined) texts.push(await fetchText(`${root}${hit.card.path.replace(/\/$/, '')}.${format}`));
    else texts.push(formatItems(format, await fetchUnitItems(cited, root)));
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

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

/** Of an official text its record's reference, with the place in the text. */
async function fetchUnitItems({ record, unit }: CitedHit, root: string): Promise<readonly CslItem[]> {
  const items = await fetchItems(`${root}${record}.csl.json`);
  return unit === undefined ? items : items.map((item) => buildUnitItem(item, unit));
}

function formatItems(format: string, items: readonly CslItem[]): string {
  if (format === 'ris') return formatRis(items);
  return format === 'bib' ? formatBibtex(items) : formatCslJson(items);
}

function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
