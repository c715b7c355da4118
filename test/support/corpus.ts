/** A corpus made by hand in a few lines, for tests of the derived rooms. */
import type { Corpus } from '../../src/model/corpus.ts';
import type { RecordDate } from '../../src/model/dates.ts';
import type { Entity } from '../../src/model/entities.ts';
import type { EntityKind } from '../../src/model/kinds.ts';
import type { ParagraphPassage } from '../../src/model/passages.ts';
import type { CorpusRecord, Link } from '../../src/model/record.ts';
import type { Source } from '../../src/model/sources.ts';

/** A date known to the day, or a month (`2013-11`) or a year. */
export function makeDate(edtf: string): RecordDate {
  const precision = edtf.length === 10 ? 'day' : edtf.length === 7 ? 'month' : 'year';
  const start = `${edtf}-01-01`.slice(0, 10);
  const monthEnd = new Date(Date.UTC(Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7)), 0)).toISOString().slice(0, 10);
  const end = precision === 'day' ? edtf : precision === 'month' ? monthEnd : `${edtf}-12-31`;
  return { edtf, start: precision === 'day' ? edtf : start, end, precision, uncertain: false, approximate: false };
}

export function makeSource(id: string, over: Partial<Source> = {}): Source {
  return { id, title: `Source ${id}`, class: 'press-report', ...over };
}

export function makePassage(id: string, text: string): ParagraphPassage {
  return { type: 'paragraph', id, text, html: `<p>${text}</p>`, citations: [{ source: 'S1' }], line: 1 };
}

export function makeRecord(id: string, over: Partial<CorpusRecord> = {}): CorpusRecord {
  const day = id.match(/^\d{4}(-\d\d(-\d\d)?)?/)?.[0] ?? '2013-01-01';
  return {
    id,
    kind: 'disclosures',
    title: `Title of ${id}`,
    label: `Label of ${id}`,
    date: makeDate(day),
    jurisdiction: 'US',
    bodies: [],
    actors: [],
    programs: [],
    identifiers: {},
    summary: `Summary of ${id}.`,
    sources: [makeSource('S1')],
    passages: [makePassage('p1', `First passage of ${id}.`)],
    quotations: [],
    links: [],
    versions: [],
    file: `content/disclosures/${id}.md`,
    ...over,
  };
}

export function makeLink(from: string, rel: Link['rel'], to: string, over: Partial<Link> = {}): Link {
  return { rel, from: { record: from }, to: { record: to }, basis: 'A reason.', citations: [{ source: 'S1' }], line: 1, ...over };
}

export function makeEntity(kind: EntityKind, id: string, name: string, over: Partial<Entity> = {}): Entity {
  return {
    id,
    kind,
    name,
    sortName: name,
    variants: [],
    summary: '',
    summaryHtml: '',
    citations: [],
    sources: [],
    identifiers: {},
    roles: [],
    file: `content/${kind}/${id}.md`,
    ...over,
  };
}

export function makeCorpus(records: readonly CorpusRecord[], entities: readonly Entity[] = [], over: Partial<Corpus> = {}): Corpus {
  const of = (kind: EntityKind) => entities.filter((entity) => entity.kind === kind);
  const byId = (list: readonly Entity[]) => new Map(list.map((entity) => [entity.id, entity]));
  const linksTo = new Map<string, Link[]>();
  for (const link of records.flatMap((record) => record.links)) {
    linksTo.set(link.to.record, [...(linksTo.get(link.to.record) ?? []), link]);
  }
  const [people, organizations, programs] = [of('people'), of('organizations'), of('programs')];
  return {
    records,
    recordById: new Map(records.map((record) => [record.id, record])),
    entities: { people, organizations, programs },
    entityById: { people: byId(people), organizations: byId(organizations), programs: byId(programs) },
    threads: [],
    matrices: [],
    audits: [],
    corrections: [],
    linksTo,
    redirects: [],
    documents: [],
    ...over,
  };
}
