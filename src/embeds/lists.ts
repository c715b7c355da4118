/**
 * Embeds that are lists: a thread, and the records of a person, an organization or a programme in time.
 * As values, for the page that draws them and for the oEmbed answer that announces them.
 */
import type { Corpus } from '../model/corpus.ts';
import { formatRecordDate } from '../model/dates.ts';
import type { Entity } from '../model/entities.ts';
import { KINDS } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import { absoluteUrl, entityPath, matrixPath, recordPath, type Site, threadPath } from '../model/permalinks.ts';
import type { CellState, ProvisionMatrix } from '../model/provisions.ts';
import type { CorpusRecord, RecordRef } from '../model/record.ts';
import type { Thread } from '../model/threads.ts';
import { escapeHtml } from '../text/escape.ts';
import { type EmbedTarget, embedPath } from './addresses.ts';
import { DEFAULT_SETTINGS, type EmbedSettings, formatEmbedQuery } from './settings.ts';
import { CARD_WIDTH, listCardHeight } from './sizes.ts';
import type { FrameSpec } from './snippets.ts';

export interface ListCard {
  readonly target: EmbedTarget;
  readonly title: string;
  readonly summary: string;
  /** Page of the site, relative to its root. */
  readonly path: string;
  readonly rows: readonly ListRow[];
  /** What the link at the foot says. */
  readonly more: string;
  /** Height of a drawing above the list, in px. */
  readonly drawingPx: number;
  /** Of a matrix: its signs, a row for each provision. */
  readonly grid?: CardGrid;
}

export interface CardGrid {
  /** Short names of the versions. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly states: readonly CellState[] }[];
}

export interface ListRow {
  readonly lane: LaneId;
  readonly date: string;
  readonly title: string;
  readonly path: string;
}

/** Rows in the card of an entity; the rest is a link away. */
const MOST_ROWS = 6;

/** Every record of the walk in its order, once, at the place to which it is walked first. */
export function buildThreadCard(thread: Thread, corpus: Corpus): ListCard {
  const seen = new Set<string>();
  const rows = thread.steps.flatMap(({ to }) => {
    if (seen.has(to.record)) return [];
    seen.add(to.record);
    return rowOf(to, corpus) ?? [];
  });
  return {
    target: { kind: 'thread', thread: thread.id },
    title: thread.title,
    summary: thread.summary,
    path: threadPath(thread.id),
    rows,
    more: 'The walk, with what ties its steps',
    drawingPx: 0,
  };
}

/** One record is a card, and no timeline. */
export function hasTimeline(records: readonly CorpusRecord[]): boolean {
  return records.length > 1;
}

/** The records with the most links, in order of time. `records` are those that concern the entity. */
export function buildEntityCard(entity: Entity, records: readonly CorpusRecord[], corpus: Corpus): ListCard {
  const weight = (record: CorpusRecord) => record.links.length + (corpus.linksTo.get(record.id)?.length ?? 0);
  const chosen = new Set([...records].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS));
  const count = records.length === 1 ? '1 record' : `${records.length} records`;
  return {
    target: { kind: 'timeline', of: { kind: entity.kind, id: entity.id } },
    title: `${entity.name} in ${count}`,
    summary: '',
    path: entityPath(entity.kind, entity.id),
    rows: records.filter((record) => chosen.has(record)).flatMap((record) => rowOf({ record: record.id }, corpus) ?? []),
    more: records.length > MOST_ROWS ? `All ${count}` : 'The records with their links',
    drawingPx: 170,
  };
}

/** The card of a matrix has no rows of its own: its table is drawn. */
export function buildMatrixCard(matrix: ProvisionMatrix): ListCard {
  return {
    target: { kind: 'matrix', matrix: matrix.id },
    title: matrix.title,
    summary: '',
    path: matrixPath(matrix.id),
    rows: [],
    more: 'What each text says, with sources',
    drawingPx: 110 + matrix.provisions.length * 40,
    grid: {
      columns: matrix.versions.map((version) => version.short),
      rows: matrix.provisions.map(({ name, cells }) => ({
        name,
        states: matrix.versions.map((_, index) => cells[index]?.state ?? 'unknown'),
      })),
    },
  };
}

function rowOf(ref: RecordRef, corpus: Corpus): ListRow | undefined {
  const record = corpus.recordById.get(ref.record);
  if (record === undefined) return undefined;
  return {
    lane: KINDS[record.kind].lane,
    date: formatRecordDate(record.date, 'short'),
    title: record.title,
    path: recordPath(record, ref.passage),
  };
}

/** `widthPx` is what the page gives; a narrower frame is higher, as its rows take more lines. */
export function listFrame(card: ListCard, site: Site, settings: EmbedSettings = DEFAULT_SETTINGS, widthPx: number = CARD_WIDTH): FrameSpec {
  const rows = listCardHeight(card.title, card.summary, card.rows.length);
  return {
    src: `${absoluteUrl(site, embedPath(card.target))}${formatEmbedQuery(settings)}`,
    title: card.title,
    width: widthPx,
    height: Math.ceil(rows * Math.max(1, (CARD_WIDTH / widthPx) ** 0.8)) + card.drawingPx,
  };
}

/** A linked title: what hosts show until the frame is there. */
export function formatListFallback(card: ListCard, site: Site): string {
  const url = escapeHtml(absoluteUrl(site, card.path));
  const summary = card.summary === '' ? '' : ` ${escapeHtml(card.summary)}`;
  return `<blockquote cite="${url}"><p><a href="${url}">${escapeHtml(card.title)}</a>${summary}</p></blockquote>`;
}
