/**
 * Settings of an embed ↔ the query string of its address. Writer and reader stand side by side, so that what
 * one writes the other reads. Defaults are not written; what is unknown or malformed reads as the default.
 */

export const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

export function isTheme(word: string): word is Theme {
  return THEMES.some((theme) => theme === word);
}

/** The text that an article quoted: its version and the day on which it was pinned. */
export interface Pin {
  /** ISO day. */
  readonly day: string;
  /** `fingerprint` of the passage or record. */
  readonly version: string;
}

/** What a timeline may keep of the view that it is taken from, by the names that the timeline's own address gives it. */
export const VIEW_PARAMS = ['from', 'to', 'off', 'sel', 'known'] as const;

export type EmbedView = { readonly [name in (typeof VIEW_PARAMS)[number]]?: string };

/** Longest heading, in characters. */
export const TITLE_CHARS = 200;

export interface EmbedSettings {
  /** `auto` follows the reader's setting. */
  readonly theme: Theme;
  /** Absent: the embed shows the current text and says nothing of changes. */
  readonly pin?: Pin;
  /** Timelines only: a search query. */
  readonly query?: string;
  /** Timelines of a query only: the heading, in place of the query. */
  readonly title?: string;
  /** Timelines of a query only; absent where nothing is kept. */
  readonly view?: EmbedView;
}

export const DEFAULT_SETTINGS: EmbedSettings = { theme: 'auto' };

/** `?theme=dark&v=2026-11-24.k3j9d0`, or nothing at all. */
export function formatEmbedQuery(settings: EmbedSettings): string {
  const query = new URLSearchParams();
  if (settings.query !== undefined && settings.query !== '') query.set('q', settings.query);
  for (const name of VIEW_PARAMS) {
    const value = settings.view?.[name] ?? '';
    if (value !== '') query.set(name, value);
  }
  if (settings.title !== undefined && settings.title !== '') query.set('title', settings.title);
  if (settings.theme !== 'auto') query.set('theme', settings.theme);
  if (settings.pin !== undefined) query.set('v', `${settings.pin.day}.${settings.pin.version}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** `search` is a query string with or without `?`; hosts may have added parameters of their own. */
export function parseEmbedQuery(search: string): EmbedSettings {
  const query = new URLSearchParams(search);
  const pin = parsePin(query.get('v') ?? '');
  const words = query.get('q') ?? '';
  const theme = THEMES.find((word) => word === query.get('theme')) ?? 'auto';
  return { theme, ...(pin === undefined ? {} : { pin }), ...(words === '' ? {} : { query: words }) };
}

/** With what the timelines of queries alone have; apart, since the frame's script stands in every embed and asks for none of it. */
export function parseTimelineQuery(search: string): EmbedSettings {
  const query = new URLSearchParams(search);
  const title = (query.get('title') ?? '').slice(0, TITLE_CHARS);
  const view = parseEmbedView(query);
  return { ...parseEmbedQuery(search), ...(title === '' ? {} : { title }), ...(view === undefined ? {} : { view }) };
}

/** The view that an address carries; undefined where it carries none. Its values are read, and doubted, by the timeline. */
export function parseEmbedView(query: URLSearchParams): EmbedView | undefined {
  const kept = VIEW_PARAMS.flatMap((name) => {
    const value = query.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function parsePin(text: string): Pin | undefined {
  const [, day, version] = text.match(/^(\d{4}-\d{2}-\d{2})\.([a-z0-9]{1,16})$/) ?? [];
  return day === undefined || version === undefined ? undefined : { day, version };
}
