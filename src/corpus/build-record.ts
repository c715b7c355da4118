/** One record from its file: everything that can be said of it without the other records. */
import type { Actor } from '../model/actors.ts';
import type { RecordDate } from '../model/dates.ts';
import type { Identifiers } from '../model/identifiers.ts';
import { IDENTIFIERS } from '../model/identifiers.ts';
import type { Kind } from '../model/kinds.ts';
import type { Quotation } from '../model/passages.ts';
import type { CorpusRecord, Link, MeasureVersion } from '../model/record.ts';
import { normalizeSpace } from '../text/words.ts';
import { buildPassages } from './build-passages.ts';
import { checkQuotations } from './check-quotations.ts';
import type { ParsedFile } from './parsed-file.ts';
import { numberPassages } from './passage-ids.ts';
import type { PublishedRecord } from './published.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import type { RecordFields } from './schemas/record.ts';
import { makeSourceUse, type SourceUse } from './source-use.ts';
import { type EntityIds, resolveSpeaker } from './speakers.ts';
import { withoutUndefined } from './without-undefined.ts';

export interface RecordContext {
  readonly entityIds: EntityIds;
  /** What was published of this record. */
  readonly published: Pick<PublishedRecord, 'published' | 'passages'> | undefined;
  readonly today: string;
}

export type RecordFile = ParsedFile<RecordFields> & { readonly kind: Kind };

export function buildRecord(parsed: RecordFile, context: RecordContext): CorpusRecord {
  const { fields, report, place, id } = parsed;
  const sourceUse = makeSourceUse({ sources: fields.sources, place, report, today: context.today });
  const inFile = [...fields.stages.map((stage) => stage.id), ...parsed.blocks.flatMap(blockId)];
  const passages = buildPassages(parsed.blocks, {
    owner: id,
    fields,
    place,
    entityIds: context.entityIds,
    sourceUse,
    nextNumber: numberPassages([...inFile, ...(context.published?.passages ?? [])]),
    report,
  });
  const record: CorpusRecord = {
    id,
    kind: parsed.kind,
    ...describeRecord(fields),
    passages,
    quotations: buildQuotations(parsed, sourceUse, context),
    links: buildLinks(parsed, sourceUse),
    ...withoutUndefined({ published: context.published?.published }),
    file: parsed.file,
  };
  checkDateOfId(parsed);
  checkQuotations(record, parsed);
  checkQuotationMarks(fields.summary, place(['summary']), report);
  if (passages.length === 0)
    report(
      { line: 1, path: '' },
      { code: 'missing-field', message: 'the record has no passage', hint: 'Write at least one paragraph with a citation and an id' },
    );
  sourceUse.finish();
  return record;
}

function blockId(block: RecordFile['blocks'][number]): string[] {
  const id = block.type === 'paragraph' ? block.id : block.type === 'div' ? block.attributes.id : undefined;
  return id === undefined ? [] : [id];
}

function describeRecord(fields: RecordFields) {
  return {
    ...withoutUndefined({
      form: fields.form,
      hearing: fields.hearing,
      officialTitle: fields['official-title'],
      transcript: fields.transcript,
    }),
    title: fields.title,
    label: fields.label ?? fields.title,
    date: fields.date,
    jurisdiction: fields.jurisdiction,
    bodies: fields.bodies,
    actors: fields.actors.map((actor): Actor => withoutUndefined(actor)),
    programs: fields.programs,
    identifiers: buildIdentifiers(fields.identifiers),
    summary: fields.summary,
    sources: fields.sources,
    versions: fields.versions.map((version): MeasureVersion => withoutUndefined(version)),
  };
}

/** In the order of the vocabulary. */
function buildIdentifiers(fields: RecordFields['identifiers']): Identifiers {
  const entries = Object.keys(IDENTIFIERS).flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value] as const];
  });
  return Object.fromEntries(entries);
}

function buildQuotations({ fields, place, report }: RecordFile, sourceUse: SourceUse, context: RecordContext): readonly Quotation[] {
  return fields.quotations.map((quotation, index) => {
    sourceUse.cite(quotation.sources, place(['quotations', index, 'sources']));
    return {
      words: quotation.words,
      by: resolveSpeaker(quotation.by, context.entityIds, { place: place(['quotations', index, 'by']), report }),
      passage: quotation.passage,
      citations: quotation.sources,
      ...withoutUndefined({ date: quotation.date, occasion: quotation.occasion, translatedFrom: quotation['translated-from'] }),
    };
  });
}

function buildLinks({ fields, place, report, id }: RecordFile, sourceUse: SourceUse): readonly Link[] {
  return fields.links.map((link, index) => {
    const at = place(['links', index]);
    sourceUse.cite(link.sources, place(['links', index, 'sources']));
    checkQuotationMarks(link.basis, place(['links', index, 'basis']), report);
    return {
      rel: link.rel,
      from: link.from === undefined ? { record: id } : { record: id, passage: link.from },
      to: link.to,
      basis: link.basis,
      citations: link.sources,
      line: at.line,
    };
  });
}

/** The id begins with the first day of the date, as far as the date is known. */
function checkDateOfId({ fields, place, report, id }: RecordFile): void {
  const expected = datePrefix(fields.date);
  const found = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=-)/.exec(id)?.[0] ?? '';
  if (found === expected) return;
  const hint = `Name the file ${expected}${id.slice(found.length)}.md ("npm run record -- move" keeps old addresses), or mend the date`;
  report(place(['date']), {
    code: 'date-id',
    message: `the date ${fields.date.edtf} and the file name, which says ${found}, do not agree`,
    hint,
  });
}

/** `2013-11` for a month, `2013-11-05` for an interval that begins on that day. */
export function datePrefix(date: RecordDate): string {
  const first = normalizeSpace(date.edtf.split('/')[0] ?? '').replace(/[?~%]/g, '');
  return first.replace(/(-XX)+$/, '');
}
