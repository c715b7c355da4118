/** What is chosen in the builder ↔ its own address, so that a choice can be sent to a colleague. No DOM. */
import { isTheme, type Theme } from '../../embeds/settings.ts';
import { CARD_WIDTH } from '../../embeds/sizes.ts';

export interface BuilderState {
  /** A card of a record or passage, or the timeline of a query. */
  readonly kind: 'card' | 'timeline';
  /** Timelines only. */
  readonly query: string;
  readonly record: string;
  /** Empty: the record card. */
  readonly passage: string;
  readonly theme: Theme;
  /** In px. */
  readonly width: number;
  readonly isPinned: boolean;
}

export const LEAST_WIDTH = 280;

/** Fields that are missing or wrong are as in `fallback`. A record given without a passage means its card. */
export function parseBuilderState(search: string, fallback: BuilderState): BuilderState {
  const query = new URLSearchParams(search);
  const record = query.get('record');
  const theme = query.get('theme') ?? '';
  const width = Number(query.get('width') ?? Number.NaN);
  return {
    kind: query.get('kind') === 'timeline' ? 'timeline' : 'card',
    query: query.get('q') ?? fallback.query,
    record: record ?? fallback.record,
    passage: record === null ? fallback.passage : (query.get('passage') ?? ''),
    theme: isTheme(theme) ? theme : fallback.theme,
    width: width >= LEAST_WIDTH && width <= CARD_WIDTH ? Math.round(width) : fallback.width,
    isPinned: query.has('pin') || fallback.isPinned,
  };
}

export function formatBuilderState(state: BuilderState): string {
  const isTimeline = state.kind === 'timeline';
  const query = new URLSearchParams(isTimeline ? { kind: state.kind, q: state.query } : { record: state.record });
  if (!isTimeline && state.passage !== '') query.set('passage', state.passage);
  if (state.theme !== 'auto') query.set('theme', state.theme);
  if (state.width !== CARD_WIDTH) query.set('width', String(state.width));
  if (!isTimeline && state.isPinned) query.set('pin', '1');
  return `?${query}`;
}
