/**
 * A question → its answer, over the files of an index. The same code runs in the browser's worker and in Node.
 *
 * Loading follows the question: manifest and columns once, then the shards of its words, then the texts that are shown.
 */
import { analyzeText } from './analysis.ts';
import { Bitset } from './bitset.ts';
import type { ChunkDocument } from './chunks.ts';
import { FACETS, type FacetId, isText, recordOfDocument } from './columns.ts';
import { exactKeyOf } from './exact-names.ts';
import { type AnalyzedText, buildExcerpt, findHits, type HitTerms } from './excerpt.ts';
import { countFacets, countMonths } from './facet-counts.ts';
import { PreparedQuery } from './matching.ts';
import { listPositiveLeaves, parseQuery, type QueryNode, type QueryProblem } from './query.ts';
import type { Scored } from './ranking.ts';
import { IndexReader, type ReadFile } from './reader.ts';
import { scoreDocuments } from './scoring.ts';
import type { NamedEntity, PassageHit, RecordHit, SearchRequest, SearchResult, SortOrder } from './search-result.ts';
import { Thesaurus, widenQuery } from './thesaurus.ts';

const PASSAGES_SHOWN = 3;

/** A question of so many words is answered with passages that hold some of them where fewer records than these hold all. */
const LONG_WORDS = 3;
const FEW_RECORDS = 3;

/** Words from which on feedback helps a question more than it costs. */
const FEEDBACK_WORDS = 5;

/** Where fewer records are found, it is told how many hold at least one of the words. */
const LITTLE_RECORDS = 10;

export class SearchEngine {
  private readonly reader: IndexReader;
  private readonly thesaurus: Thesaurus;
  /** Texts that were shown are likely to be shown again as a question is typed. */
  private readonly analyzed = new WeakMap<ChunkDocument, AnalyzedText>();

  private constructor(reader: IndexReader) {
    this.reader = reader;
    this.thesaurus = new Thesaurus(reader.manifest.thesaurus);
  }

  /** Rejects when the index cannot be read. */
  static async open(readFile: ReadFile): Promise<SearchEngine> {
    return new SearchEngine(await IndexReader.open(readFile));
  }

  /** Rejects only when a file cannot be read; a mistake in the query is part of the answer. */
  async search(request: SearchRequest): Promise<SearchResult> {
    const parsed = parseQuery(request.query);
    const { root, widened } = request.widen ? widenQuery(parsed.root, this.thesaurus) : { root: parsed.root, widened: [] };
    const readings = root === undefined ? [] : [root, loosen(root), loosen(root, true)];
    const key = request.sort === 'relevance' ? exactKeyOf(parsed) : undefined;
    const [prepared, exact] = await Promise.all([
      PreparedQuery.load(this.reader, ...new Set(readings)),
      key === undefined ? new Map<number, number>() : this.reader.findExact(key),
    ]);
    const found = this.match(prepared, readings, request);
    const leaves = listPositiveLeaves(found.root);
    const own = leaves.length === 0 ? prepared.everything() : prepared.speakingDocuments(leaves);
    if (request.own) this.keepPassages(found.documents.intersect(own));
    const narrowed = this.narrow(prepared, found.documents, request);
    const isFirst = ({ document }: Scored) => found.first.has(document);
    const scored = await scoreDocuments(
      { prepared, root: found.root, reader: this.reader, among: narrowed },
      found.match === 'any' && leaves.length >= FEEDBACK_WORDS,
    );
    const ordered = found.match === 'all' ? scored : [...scored.filter(isFirst), ...scored.filter((one) => !isFirst(one))];
    const grouped = this.putFirst(exact, orderRecords(this.groupByRecord(ordered), request.sort));
    const shown = grouped.slice(request.offset, request.offset + request.limit);
    const hits = await Promise.all(shown.map((group) => this.showRecord(group, collectHits(found.root, prepared), request.passages)));
    const records = this.recordsOf(narrowed);
    const isDated = request.from !== undefined || request.to !== undefined;
    const dateless = isDated ? this.recordsOf(this.narrow(prepared, found.documents, request, { dates: false })) : records;
    return {
      problems: [...parsed.problems, ...(await this.explain(parsed.text, prepared))],
      match: found.match,
      passages: this.countPassages(narrowed),
      records: grouped.length,
      texts: grouped.filter(({ record }) => isText(this.reader.columns, record)).length,
      spoken: this.recordsOf(own.intersect(narrowed)).count(),
      allRecords: found.allRecords,
      anyRecords: found.anyRecords,
      hits,
      facets: countFacets(this.reader.columns, request, (facet) =>
        (request.filters[facet]?.length ?? 0) === 0
          ? records
          : this.recordsOf(this.narrow(prepared, found.documents, request, { without: facet })),
      ),
      months: countMonths(this.reader.columns, dateless),
      widened,
      unknown: await this.suggest(parsed.root, prepared),
    };
  }

  /** The people, organizations and programmes that the query names. Reads the aliases. */
  async findNamed(query: string): Promise<NamedEntity[]> {
    const { root } = parseQuery(query);
    if (root === undefined) return [];
    const [{ findNamed }, aliases] = await Promise.all([import('./named-entities.ts'), this.reader.readAliases()]);
    return findNamed(root, this.reader.columns, aliases);
  }

  /** What the query is a name of goes before what it ranks: names before beginnings of titles, of each a law before bills of its name. */
  private putFirst(exact: ReadonlyMap<number, number>, groups: RecordGroup[]): RecordGroup[] {
    if (exact.size === 0) return groups;
    const { columns, names } = this.reader.columns;
    const isLaw = (record: number) => columns.form[record]?.some((form) => names[form]?.id === 'law') === true;
    const rank = ({ record }: RecordGroup) => 2 * (exact.get(record) ?? 0) + Number(exact.has(record) && isLaw(record));
    return groups.sort((a, b) => rank(b) - rank(a));
  }

  private async suggest(root: QueryNode | undefined, prepared: PreparedQuery): Promise<SearchResult['unknown']> {
    const unknown = listPositiveLeaves(root).filter((leaf) => leaf.type === 'term' && prepared.reachedBy(leaf).length === 0);
    return unknown.length === 0 ? [] : (await import('./suggest.ts')).suggestWords(unknown, this.reader);
  }

  private async explain(query: string, prepared: PreparedQuery): Promise<QueryProblem[]> {
    if (prepared.unmet.size + prepared.cut.size === 0) return [];
    return (await import('./explain-query.ts')).explainQuery(query, prepared, this.reader);
  }

  /** The strictest reading that is wanted and finds something. Readings go from the question as written to the loosest. */
  private match(prepared: PreparedQuery, readings: readonly QueryNode[], request: SearchRequest): Match {
    const [root, loose, looser] = readings;
    if (root === undefined || loose === undefined || looser === undefined) {
      const documents = prepared.everything();
      return { root, documents, first: documents, match: 'all', allRecords: 0, anyRecords: 0 };
    }
    const all = this.landOnPassages(prepared, root);
    const allRecords = this.recordsOf(all).count();
    const landed = loose === root || (allRecords >= LITTLE_RECORDS && request.match !== 'any') ? all : this.landOnPassages(prepared, loose);
    const isLong = listPositiveLeaves(loose).length >= LONG_WORDS;
    const isWanted = request.match === 'any' || (request.match === 'auto' && (allRecords === 0 || (isLong && allRecords < FEW_RECORDS)));
    if (isWanted && looser !== root) {
      if (landed.isEmpty())
        return { root: looser, documents: this.landOnPassages(prepared, looser), first: all, match: 'any', allRecords, anyRecords: 0 };
      if (loose !== root) return { root: loose, documents: landed, first: all, match: 'any', allRecords, anyRecords: 0 };
    }
    // Told only where little was found, so counted only there.
    const anyRecords = allRecords < LITTLE_RECORDS ? this.recordsOf(this.narrow(prepared, landed, request)).count() : 0;
    return { root, documents: all, first: all, match: 'all', allRecords, anyRecords };
  }

  /**
   * Title and names of a record help each of its passages to meet a query, but a passage is found only for words of its own.
   * Where a record meets the query by title and names alone, the first of its documents that does stands for it. An official text has the title
   * and the names of its record, which stands for both.
   */
  private landOnPassages(prepared: PreparedQuery, root: QueryNode): Bitset {
    const found = prepared.documentsOf(root);
    const leaves = listPositiveLeaves(root);
    if (leaves.length === 0) return found;
    const { columns } = this.reader;
    const landed = prepared.speakingDocuments(leaves).intersect(found);
    const records = this.recordsOf(landed);
    for (const document of found) {
      const record = recordOfDocument(columns, document);
      if (!records.has(record) && !isText(columns, record)) landed.add(document);
      records.add(record);
    }
    return landed;
  }

  /** Takes the summaries out. */
  private keepPassages(documents: Bitset): void {
    const { columns, manifest } = this.reader;
    for (const [record, start] of columns.starts.entries()) if (manifest.summaries && !isText(columns, record)) documents.remove(start);
  }

  private narrow(
    prepared: PreparedQuery,
    documents: Bitset,
    request: SearchRequest,
    except: { readonly without?: FacetId; readonly dates?: boolean } = {},
  ): Bitset {
    const narrowed = documents.copy();
    if (except.dates !== false && (request.from !== undefined || request.to !== undefined))
      narrowed.intersect(prepared.dated(request, 'record'));
    for (const { id } of FACETS) {
      const chosen = request.filters[id] ?? [];
      if (chosen.length === 0 || id === except.without) continue;
      const { names, columns } = this.reader.columns;
      const isChosen = (value: number) => chosen.includes(names[value]?.id ?? '');
      narrowed.intersect(prepared.documentsOfRecords((record) => columns[id][record]?.some(isChosen) === true));
    }
    return narrowed;
  }

  private recordsOf(documents: Bitset): Bitset {
    const { columns, manifest } = this.reader;
    const records = new Bitset(manifest.records);
    let record = 0;
    for (const document of documents) {
      while (document >= (columns.starts[record + 1] ?? Number.POSITIVE_INFINITY)) record += 1;
      records.add(record);
    }
    return records;
  }

  /** A record's first document is its summary and no passage, where the index holds summaries. */
  private countPassages(documents: Bitset): number {
    const { columns, manifest } = this.reader;
    if (!manifest.summaries) return documents.count();
    const summaries = columns.starts.filter((start, record) => !isText(columns, record) && documents.has(start)).length;
    return documents.count() - summaries;
  }

  private groupByRecord(scored: readonly Scored[]): RecordGroup[] {
    const { columns } = this.reader;
    const groups = new Map<number, Scored[]>();
    for (const one of scored) {
      const record = recordOfDocument(columns, one.document);
      const group = groups.get(record);
      if (group === undefined) groups.set(record, [one]);
      else group.push(one);
    }
    return [...groups].map(([record, documents]) => ({ record, day: columns.from[record] ?? 0, documents }));
  }

  private async showRecord(group: RecordGroup, hits: HitTerms, wanted: SearchRequest['passages']): Promise<RecordHit> {
    const { columns, manifest } = this.reader;
    const start = columns.starts[group.record] ?? 0;
    const isSummary = (document: number) => manifest.summaries && document === start && !isText(columns, group.record);
    const passages = group.documents.filter(({ document }) => !isSummary(document));
    const found = passages.length === 0 ? group.documents : passages;
    // The best passage, and others that come with the same file: they cost nothing.
    const file = this.reader.nameChunkOf(found[0]?.document ?? start);
    const free = found.filter(({ document }) => this.reader.nameChunkOf(document) === file).slice(0, PASSAGES_SHOWN);
    const shown = wanted === 'all' ? found : free;
    const excerptChars = wanted === 'all' ? Number.POSITIVE_INFINITY : undefined;
    const [{ card }, ...pieces] = await Promise.all([
      this.reader.readChunk(shown[0]?.document ?? start),
      ...shown.map(({ document }) => this.readPiece(document, hits)),
    ]);
    const title = { text: card.title, tokens: analyzeText(card.title) };
    const excerpts = shown.flatMap(({ score }, index): PassageHit[] => {
      const own = pieces[index];
      return own === undefined
        ? []
        : [
            {
              passage: own.passage,
              ...(own.unit && { unit: own.unit }),
              ...(own.date && { date: own.date }),
              speaker: own.speaker,
              score,
              segments: buildExcerpt(this.analyze(own), hits, excerptChars),
            },
          ];
    });
    const marked = buildExcerpt(title, hits, Number.POSITIVE_INFINITY);
    const isMarked = [marked, ...excerpts.map(({ segments }) => segments)].flat().some(({ isHit }) => isHit);
    const filed = isMarked || passages.length > 0 ? [] : await this.listFiled(group.record, hits);
    return { card, title: marked, matched: passages.length, passages: excerpts, ...(filed.length > 0 && { filed }) };
  }

  private async listFiled(record: number, { terms }: HitTerms): Promise<string[]> {
    if (terms.size === 0) return [];
    const [{ listFiled }, aliases] = await Promise.all([import('./filed-under.ts'), this.reader.readAliases()]);
    return listFiled(record, terms, this.reader.columns, aliases);
  }

  private analyze(document: ChunkDocument): AnalyzedText {
    const analyzed = this.analyzed.get(document) ?? { text: document.text, tokens: analyzeText(document.text) };
    this.analyzed.set(document, analyzed);
    return analyzed;
  }

  /** The first piece of a text, or of a long one that piece in which the rarest of its hits stands. */
  private async readPiece(document: number, hits: HitTerms): Promise<ChunkDocument | undefined> {
    const first = (await this.reader.readChunk(document)).documents[this.reader.indexInChunk(document)];
    if (first === undefined || first.pieces === 1 || findHits(this.analyze(first).tokens, hits).length > 0) return first;
    const terms = new Set([...hits.terms, ...hits.phrases.flat().map(({ term }) => term)]);
    const piece = await (await import('./long-text.ts')).findPiece(document, terms, this.reader);
    return piece === 0 || piece >= first.pieces ? first : (await this.reader.readChunk(document, piece)).documents[0];
  }
}

interface Match {
  readonly root: QueryNode | undefined;
  readonly documents: Bitset;
  /** Those among them that meet the question as written; they go first. */
  readonly first: Bitset;
  readonly match: 'all' | 'any';
  readonly allRecords: number;
  readonly anyRecords: number;
}

interface RecordGroup {
  readonly record: number;
  /** First day, days since 1970-01-01. */
  readonly day: number;
  /** Best first. */
  readonly documents: readonly Scored[];
}

function orderRecords(groups: RecordGroup[], sort: SortOrder): RecordGroup[] {
  // Groups come in the order of their best document, which stays the order of equals.
  if (sort === 'oldest') return groups.sort((a, b) => a.day - b.day);
  if (sort === 'newest') return groups.sort((a, b) => b.day - a.day);
  return groups;
}

/**
 * The same question with its words as alternatives; quoted phrases, fields, dates and NOT stay conditions. With `phrases`
 * the words of phrases are alternatives too.
 */
function loosen(root: QueryNode, phrases = false): QueryNode {
  const parts = flattenAnd(root, phrases);
  const isWord = (node: QueryNode) => node.type === 'term' || node.type === 'or';
  const words = parts.filter(isWord);
  const conditions = parts.filter((node) => !isWord(node));
  if (words.length < 2) return root;
  const { start, end } = root;
  const either: QueryNode = { type: 'or', nodes: words, start, end };
  return conditions.length === 0 ? either : { type: 'and', nodes: [either, ...conditions], start, end };
}

/** Parts of nested conjunctions; a word that hyphens part gives its pieces, and so do quoted phrases with `phrases`. */
function flattenAnd(node: QueryNode, phrases: boolean): QueryNode[] {
  if (node.type === 'and') return node.nodes.flatMap((child) => flattenAnd(child, phrases));
  if (node.type !== 'phrase' || (node.quoted && !phrases)) return [node];
  const { start, end, boost, text } = node;
  return node.terms.map(({ term }) => ({ type: 'term', text, term, wildcard: term.includes('*'), fuzzy: 0, boost, start, end }));
}

/** What is marked in an excerpt: the terms that words reached, and phrases as wholes. */
function collectHits(root: QueryNode | undefined, prepared: PreparedQuery): HitTerms {
  const leaves = listPositiveLeaves(root);
  const words = leaves.filter((leaf) => leaf.type === 'term');
  const phrases = leaves.filter((leaf) => leaf.type === 'phrase');
  return {
    terms: new Set(words.flatMap((leaf) => prepared.reachedBy(leaf).map(({ term }) => term.term))),
    phrases: phrases.map((leaf) => leaf.terms),
    near: phrases.map((leaf) => leaf.near),
  };
}
