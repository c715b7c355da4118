/** What testimony had before it: the version of a measure on its day, and its own turns in the hearing's official text. */

import type { Corpus } from '../../model/corpus.ts';
import { buildUnitParts } from '../../model/document-parts.ts';
import type { DocumentUnit } from '../../model/documents.ts';
import type { StagePassage } from '../../model/passages.ts';
import type { CorpusRecord, MeasureVersion } from '../../model/record.ts';
import type { Relation } from '../../model/relations.ts';
import type { HearingText, MeasureThen, SpeakerTurns } from '../../model/texts.ts';
import { compareText } from '../../text/compare.ts';
import { listTexts } from './texts.ts';

/** Relations by which testimony speaks of a measure. */
const SPEAKS_OF: readonly Relation[] = ['concerns', 'cites', 'responds-to', 'questions'];

/**
 * For each measure that the record's own links speak of, and of which a dated version or stage is known: the newest on the record's last day.
 * In the order of the links, no measure twice.
 */
export function listMeasuresThen(record: CorpusRecord, corpus: Corpus): readonly MeasureThen[] {
  const ids = record.links.filter((link) => SPEAKS_OF.includes(link.rel)).map((link) => link.to.record);
  return [...new Set(ids)].flatMap((id) => {
    const measure = corpus.recordById.get(id);
    return measure?.kind === 'legislation' ? viewMeasure(measure, record, corpus) : [];
  });
}

function viewMeasure(measure: CorpusRecord, record: CorpusRecord, corpus: Corpus): readonly MeasureThen[] {
  const { start, end } = record.date;
  // toSorted keeps the record's order where days are the same.
  const dated = measure.versions.filter(hasDate).toSorted((a, b) => compareText(a.date.start, b.date.start));
  const version = dated.findLast((each) => each.date.start <= end);
  const next = dated.find((each) => each.date.start > end);
  const stages = measure.passages.filter((passage): passage is StagePassage => passage.type === 'stage');
  const stage = stages.toSorted((a, b) => compareText(a.date.start, b.date.start)).findLast((each) => each.date.end <= end);
  const text = listTexts(measure, corpus).find(({ official: document }) => (document.version ?? document.name) === version?.code);
  if (version === undefined && next === undefined && stage === undefined) return [];
  return [
    {
      measure,
      isUnsure: version !== undefined && version.date.end >= start,
      ...(version !== undefined && { version }),
      ...(text !== undefined && { text }),
      ...(stage !== undefined && { stage }),
      ...(next !== undefined && { next }),
    },
  ];
}

function hasDate(version: MeasureVersion): version is MeasureVersion & Required<Pick<MeasureVersion, 'date'>> {
  return version.date !== undefined;
}

/** Texts of the hearing that testimony names or is linked to as its part. */
export function listHearingTexts(record: CorpusRecord, corpus: Corpus): readonly HearingText[] {
  const ids = [record.hearing, ...record.links.filter((link) => link.rel === 'part-of').map((link) => link.to.record)];
  const names = record.actors
    .filter((actor) => actor.part === 'witness' && actor.person !== undefined)
    .flatMap((actor) => corpus.entityById.people.get(actor.person ?? '')?.sortName.split(',')[0] ?? []);
  return [...new Set(ids)].flatMap((id) => {
    const hearing = id === undefined ? undefined : corpus.recordById.get(id);
    if (hearing?.kind !== 'hearings') return [];
    return listTexts(hearing, corpus).map((text) => ({ text, witnesses: findTurnsOf(text.official.units, names) }));
  });
}

/** Turns whose speaker is printed with one of the family names: `Mr. CLAPPER`, `Director Clapper`. */
function findTurnsOf(units: readonly DocumentUnit[], names: readonly string[]): readonly SpeakerTurns[] {
  const parts = buildUnitParts(units);
  const found = [...new Set(names)].flatMap((name): readonly SpeakerTurns[] => {
    const words = ` ${foldName(name)} `;
    const turns = units.filter((unit) => unit.speaker !== undefined && ` ${foldName(unit.speaker)} `.includes(words));
    const first = turns[0];
    return first === undefined
      ? []
      : [{ name: first.speaker ?? '', turns: turns.length, first: { id: first.id, part: parts.get(first.id) ?? '' } }];
  });
  return found.toSorted((a, b) => b.turns - a.turns);
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
