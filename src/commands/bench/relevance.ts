/** `npm run bench -- relevance`: how well ours, stock lunr, MiniSearch and FlexSearch order a retrieval collection. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildBareRecord } from '../../search/bare-records.ts';
import { SearchEngine } from '../../search/engine.ts';
import { buildIndexFiles } from '../../search/index-files.ts';
import { EMPTY_REQUEST } from '../../search/search-url.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import { type Collection, measureNdcg, measureRecall, readCollection } from './search/collection.ts';

const HELP = `npm run bench -- relevance [--collection FOLDER]… [--json]

Measures nDCG@10 and recall@100 of ours, stock lunr, MiniSearch and FlexSearch on retrieval collections.
FOLDER holds corpus.jsonl, queries.jsonl and qrels.tsv; without one, all of ../shared/data/ir.

  --json   one line of JSON a collection
`;

const COLLECTIONS = path.resolve(import.meta.dirname, '../../../../shared/data/ir');

/** Ids of the documents, best first. */
type Ranker = (query: string) => readonly string[] | Promise<readonly string[]>;

const CONTENDERS = { ours: rankOurs, lunr: rankLunr, minisearch: rankMiniSearch, flexsearch: rankFlexSearch } as const;

type Contender = keyof typeof CONTENDERS;

const NAMES: readonly Contender[] = ['ours', 'lunr', 'minisearch', 'flexsearch'];

interface Scores {
  readonly ndcg10: number;
  readonly recall100: number;
}

/** Exit code: 0 done, 2 called wrongly. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: { collection: { type: 'string', multiple: true } } }, args);
  if (typeof line === 'number') return line;
  const folders = line.values.collection ?? listCollections();
  if (folders.length === 0) {
    process.stderr.write(`There is no collection in ${COLLECTIONS}. Name one with --collection FOLDER.\n`);
    return 2;
  }
  for (const folder of folders) {
    const collection = await readCollection(path.resolve(folder));
    const scores = await measureAll(collection);
    if (line.values.json === true)
      console.log(JSON.stringify({ collection: collection.name, queries: collection.queries.length, ...Object.fromEntries(scores) }));
    else printScores(collection, scores);
  }
  return 0;
}

function listCollections(): string[] {
  if (!existsSync(COLLECTIONS)) return [];
  const folders = readdirSync(COLLECTIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => path.join(COLLECTIONS, entry.name)).sort();
}

async function measureAll(collection: Collection): Promise<Map<Contender, Scores>> {
  const scores = new Map<Contender, Scores>();
  for (const name of NAMES) scores.set(name, await measure(collection, await CONTENDERS[name](collection)));
  return scores;
}

async function measure(collection: Collection, rank: Ranker): Promise<Scores> {
  let [ndcg, recall] = [0, 0];
  for (const { text, gains } of collection.queries) {
    const ranked = await rank(text);
    ndcg += measureNdcg(ranked, gains);
    recall += measureRecall(ranked, gains);
  }
  const round = (sum: number) => Number((sum / collection.queries.length).toFixed(4));
  return { ndcg10: round(ndcg), recall100: round(recall) };
}

function printScores(collection: Collection, scores: ReadonlyMap<Contender, Scores>): void {
  console.log(`${collection.name}, ${collection.queries.length} queries, ${collection.documents.length} documents`);
  for (const [name, { ndcg10, recall100 }] of scores) {
    console.log(`  ${name.padEnd(12)} nDCG@10 ${ndcg10.toFixed(4)}   recall@100 ${recall100.toFixed(4)}`);
  }
}

/** The engine as the search page runs it, with the words of a question as alternatives. */
async function rankOurs({ documents }: Collection): Promise<Ranker> {
  const files = buildIndexFiles(documents.map(({ title, text }, index) => buildBareRecord(String(index), [text], { title })));
  const engine = await SearchEngine.open(async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`Internal: no file ${name}`);
    return bytes;
  });
  return async (query) => {
    const { hits } = await engine.search({ ...EMPTY_REQUEST, query, match: 'any', widen: false, limit: 100 });
    return hits.map((hit) => documents[Number(hit.card.path.split('/')[1])]?.id ?? '');
  };
}

/** lunr as its guide sets it up; operators of its language are taken out of the questions. */
function rankLunr({ documents }: Collection): Ranker {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const document of documents) builder.add(document);
  });
  return (query) => index.search(query.replace(/[^\p{L}\p{N}\s]/gu, ' ')).map((result) => result.ref);
}

function rankMiniSearch({ documents }: Collection): Ranker {
  const index = new MiniSearch<{ id: string }>({ fields: ['title', 'text'] });
  index.addAll([...documents]);
  return (query) => index.search(query).map((result) => String(result.id));
}

function rankFlexSearch({ documents }: Collection): Ranker {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [number, { title, text }] of documents.entries()) index.add(number, `${title} ${text}`);
  return (query) => index.search(query, { limit: 100, suggest: true }).map((number) => documents[Number(number)]?.id ?? '');
}
