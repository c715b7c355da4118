/** Everything that one file says of another: links, hearings, bodies, actors, programmes, steps, versions. */
import type { Corpus } from '../model/corpus.ts';
import type { Entity } from '../model/entities.ts';
import type { CorpusRecord, Link, RecordRef } from '../model/record.ts';
import { suggestWord } from '../text/spelling.ts';
import { formatReference } from './reference.ts';
import { type FieldPath, formatAllowed, type Place, quoteValue, type Report } from './report.ts';
import type { EntityIds } from './speakers.ts';

export interface ReferenceContext {
  readonly corpus: Corpus;
  /** Ids of records whose files hold mistakes: links to them are not dangling. */
  readonly broken: ReadonlySet<string>;
  readonly entityIds: EntityIds;
  /** Place of a field in a file of the corpus. */
  readonly placeIn: (file: string, path: FieldPath) => Place;
  readonly reportFor: (file: string) => Report;
}

interface At {
  readonly place: Place;
  readonly report: Report;
}

export function checkReferences(context: ReferenceContext): void {
  const { corpus } = context;
  for (const record of corpus.records) {
    checkEntitiesOf(record, context);
    checkLinksOf(record, context);
    checkHearing(record, context);
  }
  for (const entity of [...corpus.entities.people, ...corpus.entities.organizations]) checkOrganizationsOf(entity, context);
  checkParentCircles(context);
  for (const thread of corpus.threads) {
    for (const step of thread.steps)
      checkRecordRef(step.to, { place: { line: step.line, path: '' }, report: context.reportFor(thread.file) }, context);
  }
  for (const matrix of corpus.matrices) {
    for (const [index, version] of matrix.versions.entries()) {
      checkRecordRef({ record: version.record }, at(matrix.file, ['versions', index, 'record'], context), context);
    }
  }
  checkAudits(corpus, context);
}

function checkAudits({ audits, corrections }: Corpus, context: ReferenceContext): void {
  for (const audit of audits) {
    for (const [index, { ref }] of audit.items.entries()) {
      checkRecordRef(ref, at(audit.file, ['items', index, ref.passage === undefined ? 'record' : 'passage'], context), context);
    }
  }
  for (const { file, ref } of corrections) checkRecordRef(ref, at(file, ['record'], context), context);
}

function at(file: string, path: FieldPath, context: ReferenceContext): At {
  return { place: context.placeIn(file, path), report: context.reportFor(file) };
}

function checkEntitiesOf(record: CorpusRecord, context: ReferenceContext): void {
  const { people, organizations, programs } = context.entityIds;
  const check = (id: string | undefined, path: FieldPath, known: ReadonlySet<string>, folder: string) => {
    if (id !== undefined) checkKnown(id, at(record.file, path, context), { known, folder });
  };
  for (const [index, id] of record.bodies.entries()) check(id, ['bodies', index], organizations, 'organizations');
  for (const [index, id] of record.programs.entries()) check(id, ['programs', index], programs, 'programs');
  for (const [index, actor] of record.actors.entries()) {
    check(actor.person, ['actors', index, 'person'], people, 'people');
    check(actor.organization, ['actors', index, 'organization'], organizations, 'organizations');
  }
}

function checkOrganizationsOf(entity: Entity, context: ReferenceContext): void {
  const entry = { known: context.entityIds.organizations, folder: 'organizations' };
  if (entity.parent === entity.id) {
    const { place, report } = at(entity.file, ['parent'], context);
    report(place, { code: 'self-link', message: 'the organization is its own parent', hint: 'Take parent away, or name another' });
  } else if (entity.parent !== undefined) checkKnown(entity.parent, at(entity.file, ['parent'], context), entry);
  for (const [index, { organization }] of entity.roles.entries()) {
    if (organization !== undefined) checkKnown(organization, at(entity.file, ['roles', index, 'organization'], context), entry);
  }
}

/** Each circle of two organizations or more is reported once, at its least id; a pass over the parents. */
function checkParentCircles(context: ReferenceContext): void {
  const { organizations } = context.corpus.entityById;
  const seen = new Set<string>();
  for (const entity of organizations.values()) {
    const way = new Set<string>();
    let id: string | undefined = entity.id;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      way.add(id);
      id = organizations.get(id)?.parent;
    }
    if (id === undefined || !way.has(id)) continue;
    const circle = [...way].slice([...way].indexOf(id));
    if (circle.length > 1) reportCircle(circle, context);
  }
}

function reportCircle(circle: readonly string[], context: ReferenceContext): void {
  const [first = ''] = circle.toSorted();
  const start = circle.indexOf(first);
  const ordered = [...circle.slice(start), ...circle.slice(0, start), first];
  const entity = context.corpus.entityById.organizations.get(first);
  if (entity === undefined) return;
  const { place, report } = at(entity.file, ['parent'], context);
  report(place, {
    code: 'parent-circle',
    message: `the organization is above itself: ${ordered.map(quoteValue).join(' belongs to ')}`,
    hint: 'Take one parent away, or name another',
  });
}

function checkKnown(id: string, { place, report }: At, { known, folder }: { known: ReadonlySet<string>; folder: string }): void {
  if (known.has(id)) return;
  report(place, {
    code: 'unknown-entity',
    message: `no entry ${quoteValue(id)} in ${folder}`,
    hint: suggestWord(id, known, `Add content/${folder}/${id}.md`),
  });
}

/** Whether the record, and the passage where one is named, is there; what is not is reported with the nearest. */
function checkRecordRef(ref: RecordRef, { place, report }: At, { corpus, broken }: ReferenceContext): boolean {
  if (broken.has(ref.record)) return false;
  const record = corpus.recordById.get(ref.record);
  if (record === undefined) {
    const hint = suggestWord(ref.record, corpus.recordById.keys(), 'Name the id of a record, which is its file name without .md');
    report(place, { code: 'unknown-record', message: `no record ${quoteValue(ref.record)}`, hint });
    return false;
  }
  const passages = record.passages.map((passage) => passage.id);
  if (ref.passage === undefined || passages.includes(ref.passage)) return true;
  report(place, {
    code: 'unknown-passage',
    message: `no passage ${quoteValue(ref.passage)} in ${record.id}`,
    hint: `Passages there: ${formatAllowed(passages)}`,
  });
  return false;
}

function checkLinksOf(record: CorpusRecord, context: ReferenceContext): void {
  for (const [index, link] of record.links.entries()) {
    checkRecordRef(link.from, at(record.file, ['links', index, 'from'], context), context);
    const to = at(record.file, ['links', index, 'to'], context);
    if (link.to.record === record.id) {
      to.report(to.place, { code: 'self-link', message: 'the link leads to its own record', hint: 'Link to another record' });
    } else checkRecordRef(link.to, to, context);
    if (link.rel === 'contradicts' && (link.from.passage === undefined || link.to.passage === undefined)) {
      const hint = 'Add from: the passage here, and to: record#passage';
      to.report(to.place, { code: 'bare-contradiction', message: 'contradicts names two passages', hint });
    }
    if (isRepeated(link, index, record, context)) {
      to.report(to.place, {
        code: 'duplicate-link',
        message: `the link ${link.rel} ${formatReference(link.to)} stands twice`,
        hint: 'Keep one of them',
      });
    }
  }
}

/** The same link earlier in the record, or a contradiction that the other record holds already. */
function isRepeated(link: Link, index: number, record: CorpusRecord, { corpus }: ReferenceContext): boolean {
  const same = (other: Link) => other.rel === link.rel && isSameRef(other.from, link.from) && isSameRef(other.to, link.to);
  if (record.links.slice(0, index).some(same)) return true;
  if (link.rel !== 'contradicts' || link.to.record <= record.id) return false;
  const others = corpus.recordById.get(link.to.record)?.links ?? [];
  return others.some((other) => other.rel === link.rel && isSameRef(other.from, link.to) && isSameRef(other.to, link.from));
}

function isSameRef(a: RecordRef, b: RecordRef): boolean {
  return a.record === b.record && a.passage === b.passage;
}

function checkHearing(record: CorpusRecord, context: ReferenceContext): void {
  if (record.hearing === undefined) return;
  const here = at(record.file, ['hearing'], context);
  if (!checkRecordRef({ record: record.hearing }, here, context)) return;
  const kind = context.corpus.recordById.get(record.hearing)?.kind;
  if (kind !== 'hearings')
    here.report(here.place, {
      code: 'no-hearing',
      message: `${quoteValue(record.hearing)} is not a hearing but stands in ${kind}`,
      hint: 'Name a record of hearings/',
    });
}
