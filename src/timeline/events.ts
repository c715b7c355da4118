/**
 * What stands on the timeline. A record is one event at its date; a measure's stages are an event each,
 * and the measure itself is none when it has stages. Days are numbers: days since 1970-01-01, UTC.
 */
import type { Corpus } from '../model/corpus.ts';
import { isoDayToNumber, type RecordDate } from '../model/dates.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import type { StagePassage } from '../model/passages.ts';
import type { CorpusRecord, Link, RecordRef } from '../model/record.ts';

export interface TimelineEvent {
  /** A record's id, or `record#s1` for a stage. */
  readonly id: string;
  readonly record: string;
  readonly passage?: string;
  readonly kind: Kind;
  readonly lane: LaneId;
  readonly title: string;
  /** Short enough for a drawing; a stage's begins with the name of its measure. */
  readonly label: string;
  /** A stage's own words, for places too small for the label; else the label. */
  readonly short: string;
  readonly date: RecordDate;
  /** First and last day that the date may mean, both included. */
  readonly start: number;
  readonly end: number;
  /** The day is not known: a month, a year, or a date that its source doubts. An interval of known days is not soft. */
  readonly soft: boolean;
  /** How many links touch it, those that point to it counted twice: what the field answers most is labelled first. */
  readonly weight: number;
}

/** All events by first day, then last day, then id. */
export function buildEvents(corpus: Corpus): TimelineEvent[] {
  return corpus.records.flatMap((record) => buildRecordEvents(record, corpus)).sort(compareEvents);
}

/** Events of one record: itself, or its stages. At least one. */
export function buildRecordEvents(record: CorpusRecord, corpus: Corpus): TimelineEvent[] {
  const stages = stagesOf(record);
  if (stages.length === 0) return [makeEvent(record, corpus, record.date)];
  return stages.map((stage) => makeEvent(record, corpus, stage.date, stage));
}

export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Id of the event that stands for a place in the corpus: the stage that is named, else the stage of the
 * record's own day, else its first stage, else the record. `undefined` where there is no such record.
 */
export function eventIdOf(ref: RecordRef, corpus: Corpus): string | undefined {
  const record = corpus.recordById.get(ref.record);
  if (record === undefined) return undefined;
  const stages = stagesOf(record);
  const stage =
    stages.find((candidate) => candidate.id === ref.passage) ??
    stages.find((candidate) => candidate.date.start === record.date.start) ??
    stages[0];
  return stage === undefined ? record.id : `${record.id}#${stage.id}`;
}

function stagesOf(record: CorpusRecord): StagePassage[] {
  return record.passages.filter((passage) => passage.type === 'stage');
}

function makeEvent(record: CorpusRecord, corpus: Corpus, date: RecordDate, stage?: StagePassage): TimelineEvent {
  const id = stage === undefined ? record.id : `${record.id}#${stage.id}`;
  const isHere = (ref: RecordRef) => eventIdOf(ref, corpus) === id;
  const toIt = (corpus.linksTo.get(record.id) ?? []).filter((link: Link) => isHere(link.to)).length;
  const fromIt = record.links.filter((link) => isHere(link.from)).length;
  return {
    id,
    record: record.id,
    ...(stage === undefined ? {} : { passage: stage.id }),
    kind: record.kind,
    lane: KINDS[record.kind].lane,
    title: stage === undefined ? record.title : `${record.title}: ${stage.label}`,
    label: stage === undefined ? record.label : stageLabel(record, stage),
    short: stage === undefined ? record.label : stage.label,
    date,
    start: isoDayToNumber(date.start),
    end: isoDayToNumber(date.end),
    soft: date.precision === 'month' || date.precision === 'year' || date.uncertain || date.approximate,
    weight: toIt * 2 + fromIt,
  };
}

/** A measure of one stage is known by its own label; of several, each stage by that and what happened. */
function stageLabel(record: CorpusRecord, stage: StagePassage): string {
  if (stagesOf(record).length === 1) return record.label;
  return stage.label.includes(record.label) ? stage.label : `${record.label}: ${stage.label}`;
}
