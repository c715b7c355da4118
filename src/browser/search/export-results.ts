/**
 * The result list as a file. CSV holds the passages found with what their records say of them; RIS, CSL-JSON and BibTeX are made of the
 * items that every record has beside its page, so a list gives exactly the references that the records' own pages give; of an official
 * text the record's, with the place found in it. Addresses are the site's own, wherever its copy is being read.
 */
import { formatBibtex } from '../../citations/bibtex.ts';
import { type CslItem, formatCslJson } from '../../citations/csl.ts';
import { formatRis } from '../../citations/ris.ts';
import { buildUnitItem } from '../../citations/unit.ts';
import { formatHitPath } from '../../search/hit-path.ts';
import type { RecordHit, SearchRequest, SearchResult } from '../../search/search-result.ts';
import { formatSheet } from '../../text/csv.ts';
import { fetchItems } from '../exchange/read-items.ts';
import { fetchRecordFacts, type RecordFacts } from '../exchange/record-facts.ts';
import { saveFile } from '../exchange/save-file.ts';
import { citeText } from './cited-unit.ts';

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
    const text =
      format === 'csv'
        ? formatCsv(hits, root, await collectFacts(hits, root, source.say))
        : await joinItems(format, hits, root, source.say);
    saveFile(`surveillance-record-search.${known.ending}`, known.type, text);
    const all = records > hits.length ? `the first ${hits.length} of ${records}` : String(hits.length);
    const name = hits.some(({ card }) => card.text !== undefined) ? 'result' : 'record';
    source.say(`Saved ${all} ${name}${hits.length === 1 ? '' : 's'}`);
  } catch (error) {
    source.say(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const COLUMNS = ['date', 'kind', 'title', 'body', 'passage', 'speaker', 'text', 'url', 'record', 'type', 'heading', 'sources'];

/** Parts sources from each other in one cell. */
const LIST = '; ';

/**
 * RFC 4180, UTF-8; one line a passage. `facts` are by path of the record; without them the last columns are empty and addresses begin with
 * `root`, the address at which the site is read.
 */
export function formatCsv(hits: readonly RecordHit[], root: string, facts: ReadonlyMap<string, RecordFacts> = new Map()): string {
  const rows = hits.flatMap(({ card, passages }) => {
    const path = recordOf(card);
    const known = facts.get(path);
    const site = known === undefined ? root : rootOf(known.url, path, root);
    const title = card.text === undefined ? card.title : `${card.title}. ${card.text.name}`;
    return passages.map((passage) => {
      const text = passage.segments.map((segment) => segment.text).join('');
      const told = card.text === undefined ? known?.passages.get(passage.passage) : undefined;
      return [
        told?.date || card.day,
        card.kind,
        title,
        card.body,
        passage.passage,
        passage.speaker,
        text,
        site + formatHitPath(card, passage),
        path.replace(/^.*\//, ''),
        told?.type ?? '',
        told?.heading ?? '',
        told?.sources.join(LIST) ?? '',
      ];
    });
  });
  return formatSheet(COLUMNS, rows);
}

/** `testimony/ID`, also of an official text. */
function recordOf({ path }: RecordHit['card']): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The site's own address, from that of a record's page; `root` where it is none. */
function rootOf(url: string, path: string, root: string): string {
  return url.endsWith(`/${path}/`) ? url.slice(0, -`${path}/`.length) : root;
}

/** Files that are fetched at once. */
const AT_ONCE = 8;

const NO_FACTS: RecordFacts = { url: '', title: '', date: '', passages: new Map() };

async function collectFacts(hits: readonly RecordHit[], root: string, say: ExportSource['say']): Promise<ReadonlyMap<string, RecordFacts>> {
  const facts = new Map<string, RecordFacts>();
  const paths = [...new Set(hits.map(({ card }) => recordOf(card)))];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    say(`Collecting sources, ${start + 1} of ${paths.length}`);
    const some = paths.slice(start, start + AT_ONCE);
    const found = await Promise.all(some.map((path) => fetchRecordFacts(root, path)));
    for (const [index, path] of some.entries()) facts.set(path, found[index] ?? NO_FACTS);
  }
  return facts;
}

/** One file of all references: what a format says of itself stands in it once. Throws where an item cannot be had. */
export async function joinItems(format: string, hits: readonly RecordHit[], root: string, say: ExportSource['say']): Promise<string> {
  const items: CslItem[] = [];
  for (const [index, hit] of hits.entries()) {
    say(`Collecting references, ${index + 1} of ${hits.length}`);
    const path = recordOf(hit.card);
    items.push(...placeItems(await fetchItems(`${root}${path}.csl.json`), hit, path, root));
  }
  return formatItems(format, items);
}

/** The record's reference; of an official text with the place in it. */
function placeItems(items: readonly CslItem[], hit: RecordHit, path: string, root: string): readonly CslItem[] {
  return items.map((item) => {
    const unit = citeText(hit, rootOf(item.URL, path, root))?.unit;
    return unit === undefined ? item : buildUnitItem(item, unit);
  });
}

function formatItems(format: string, items: readonly CslItem[]): string {
  if (format === 'ris') return formatRis(items);
  return format === 'bib' ? formatBibtex(items) : formatCslJson(items);
}
