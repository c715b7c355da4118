/**
 * The files of open data, in the order in which the data page lists them. One list serves the build, the
 * data page and `datapackage.json`, so that none of them can name a file that is not there.
 */
import { formatCslJson } from '../citations/csl.ts';
import { buildCslItem } from '../citations/item.ts';
import { AUDIT_OUTCOMES } from '../model/audits.ts';
import type { Corpus } from '../model/corpus.ts';
import { AUDITS_PATH, absoluteUrl, entityPath, recordPath, type Site, threadPath } from '../model/permalinks.ts';
import { RELATIONS } from '../model/relations.ts';
import { formatCsv } from '../text/csv.ts';
import { buildRecordsFile, citedSources, formatRef, ownDate, speakerId } from './record-export.ts';
import { buildRecordsJsonSchema } from './record-schema.ts';
import { buildTables, type Table } from './tables.ts';

export interface DataFile {
  /** File name within `data/`. */
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly body: string;
  /** Of a CSV file: the table it holds. */
  readonly table?: Table;
}

export const DATA_FOLDER = 'data/';

/** Everything but `datapackage.json`, which describes these, and the SQLite file, which is not text. */
export function buildDataFiles(corpus: Corpus, site: Site, builtAt: string): readonly DataFile[] {
  const json = (name: string, title: string, value: unknown): DataFile => ({
    name,
    title,
    mediaType: 'application/json',
    body: `${JSON.stringify(value)}\n`,
  });
  return [
    json('records.json', 'All records with sources, links, passages and quotations', buildRecordsFile(corpus, site, builtAt)),
    {
      name: 'passages.ndjson',
      title: 'All passages, one JSON object a line',
      mediaType: 'application/x-ndjson',
      body: formatPassagesNdjson(corpus, site),
    },
    json('links.json', 'The graph: records as nodes, typed links as edges', buildLinksFile(corpus, site, builtAt)),
    json('entities.json', 'People, organizations and programmes', buildEntitiesFile(corpus, site, builtAt)),
    json('threads.json', 'Threads and their steps', buildThreadsFile(corpus, site, builtAt)),
    json('audits.json', 'Checks against sources found afresh, and their outcomes', buildAuditsFile(corpus, site, builtAt)),
    {
      name: 'citations.csl.json',
      title: 'All records as CSL-JSON, for reference managers',
      mediaType: 'application/vnd.citationstyles.csl+json',
      body: formatCslJson(corpus.records.map((record) => buildCslItem(record, corpus, site))),
    },
    ...buildTables(corpus, site).map((table) => ({
      name: `${table.name}.csv`,
      title: `${table.title} (table)`,
      mediaType: 'text/csv',
      body: formatCsv(
        table.columns.map((column) => column.name),
        table.rows,
      ),
      table,
    })),
    {
      name: 'records.schema.json',
      title: 'JSON Schema of records.json',
      mediaType: 'application/schema+json',
      body: `${JSON.stringify(buildRecordsJsonSchema(absoluteUrl(site, `${DATA_FOLDER}records.schema.json`)), null, 2)}\n`,
    },
  ];
}

/**
 * One line a passage, in the order of records, then of passages; `records` may be part of the corpus. `date` is the passage's own or
 * else its record's, and `dateOf` says which.
 */
export function formatPassagesNdjson(corpus: Pick<Corpus, 'records'>, site: Site): string {
  return corpus.records
    .flatMap((record) =>
      record.passages.map((passage) => ({
        id: `${record.id}#${passage.id}`,
        record: record.id,
        passage: passage.id,
        type: passage.type,
        kind: record.kind,
        date: (ownDate(passage) ?? record.date).edtf,
        dateOf: ownDate(passage) === undefined ? 'record' : 'passage',
        title: record.title,
        ...(passage.heading === undefined ? {} : { heading: passage.heading }),
        ...(passage.type === 'turn' ? { speaker: speakerId(passage.speaker), role: passage.role } : {}),
        text: passage.text,
        sources: citedSources(passage.citations),
        url: absoluteUrl(site, recordPath(record, passage.id)),
      })),
    )
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** Nodes in the order of records; a link's `source` and `target` are node ids, `from` and `to` may add the passage. */
export function buildLinksFile(corpus: Corpus, site: Site, builtAt: string): object {
  return {
    built: builtAt,
    relations: RELATIONS,
    nodes: corpus.records.map((record) => ({
      id: record.id,
      kind: record.kind,
      title: record.title,
      label: record.label,
      date: record.date.edtf,
      url: absoluteUrl(site, recordPath(record)),
    })),
    links: corpus.records.flatMap((record) =>
      record.links.map((link) => ({
        source: record.id,
        target: link.to.record,
        rel: link.rel,
        inverse: RELATIONS[link.rel].inverse,
        from: formatRef(link.from),
        to: formatRef(link.to),
        basis: link.basis,
        sources: citedSources(link.citations),
      })),
    ),
  };
}

function buildEntitiesFile(corpus: Corpus, site: Site, builtAt: string): object {
  const list = (kind: keyof Corpus['entities']) =>
    corpus.entities[kind].map((entity) => ({
      id: entity.id,
      name: entity.name,
      sortName: entity.sortName,
      variants: entity.variants,
      summary: entity.summary,
      identifiers: entity.identifiers,
      roles: entity.roles.map((role) => ({ role: role.role, organization: role.organization, from: role.from?.edtf, to: role.to?.edtf })),
      parent: entity.parent,
      type: entity.programType,
      url: absoluteUrl(site, entityPath(kind, entity.id)),
    }));
  return { built: builtAt, people: list('people'), organizations: list('organizations'), programs: list('programs') };
}

function buildThreadsFile(corpus: Corpus, site: Site, builtAt: string): object {
  const threads = corpus.threads.map((thread) => ({
    id: thread.id,
    title: thread.title,
    summary: thread.summary,
    url: absoluteUrl(site, threadPath(thread.id)),
    steps: thread.steps.map((step) => ({ to: formatRef(step.to), text: step.text })),
  }));
  return { built: builtAt, threads };
}

function buildAuditsFile(corpus: Corpus, site: Site, builtAt: string): object {
  const audits = corpus.audits.map((audit) => ({
    id: audit.id,
    title: audit.title,
    method: audit.method,
    checkedOn: audit.checkedOn,
    items: audit.items.map((item) => ({
      of: formatRef(item.ref),
      subject: item.subject,
      checked: item.checked,
      outcome: item.outcome,
      note: item.note,
      sources: item.sources.map(({ title, publisher, issued, URL }) => ({ title, publisher, issued: issued?.edtf, URL })),
    })),
  }));
  return { built: builtAt, outcomes: AUDIT_OUTCOMES, url: absoluteUrl(site, AUDITS_PATH), audits };
}
