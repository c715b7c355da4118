/** What is chosen in the builder ↔ its own address, so that a choice can be sent to a colleague. No DOM. */
import type { EmbedTarget } from '../../embeds/addresses.ts';
import { type BuilderKind, isBuilderKind } from '../../embeds/builder-kinds.ts';
import { type EmbedView, isTheme, parseTimelineQuery, type Theme } from '../../embeds/settings.ts';
import { CARD_WIDTH } from '../../embeds/sizes.ts';

export interface BuilderState {
  readonly kind: BuilderKind;
  /** Timeline of a query and search box. */
  readonly query: string;
  /** Heading of a query's timeline; left out where it is the query. */
  readonly title?: string;
  /** Days, lanes, selection and known day of the timeline's view, where they are kept. */
  readonly view?: EmbedView;
  /** Which thread, matrix or entity: `in-the-clear`, `people/james-clapper`. Empty for the other kinds. */
  readonly of: string;
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
  const kind = query.get('kind') ?? '';
  const theme = query.get('theme') ?? '';
  const width = Number(query.get('width') ?? Number.NaN);
  const { title, view } = parseTimelineQuery(search);
  return {
    kind: isBuilderKind(kind) ? kind : 'card',
    query: query.get('q') ?? fallback.query,
    of: query.get('of') ?? '',
    record: record ?? fallback.record,
    passage: record === null ? fallback.passage : (query.get('passage') ?? ''),
    theme: isTheme(theme) ? theme : fallback.theme,
    width: width >= LEAST_WIDTH && width <= CARD_WIDTH ? Math.round(width) : fallback.width,
    isPinned: query.has('pin') || fallback.isPinned,
    ...(kind === 'timeline' && title !== undefined ? { title } : {}),
    ...(kind === 'timeline' && view !== undefined ? { view } : {}),
  };
}

export function formatBuilderState(state: BuilderState): string {
  const query = new URLSearchParams(chosenIn(state));
  if (state.theme !== 'auto') query.set('theme', state.theme);
  if (state.width !== CARD_WIDTH) query.set('width', String(state.width));
  if (state.kind === 'card' && state.isPinned) query.set('pin', '1');
  return `?${query}`;
}

function chosenIn({ kind, query, title, view, of, record, passage }: BuilderState): Record<string, string> {
  if (kind === 'card') return passage === '' ? { record } : { record, passage };
  if (kind === 'timeline') return { kind, q: query, ...view, ...(title === undefined ? {} : { title }) };
  if (kind === 'search') return { kind, q: query };
  return { kind, of };
}

/** The thread, matrix or entity that is chosen; nothing for the other kinds. */
export function listTargetOf({ kind, of }: BuilderState): EmbedTarget | undefined {
  if (kind === 'thread') return { kind, thread: of };
  if (kind === 'matrix') return { kind, matrix: of };
  if (kind !== 'entity') return undefined;
  const [entities = '', id = ''] = of.split('/');
  return { kind: 'timeline', of: { kind: entities, id } };
}
