/** Where embeds live, relative to the site's root; `EMBED_KINDS` is the list of what can be embedded. */
import type { RecordAddress } from '../model/permalinks.ts';

export const EMBED_KINDS = {
  quotation: { name: 'Quotation', says: 'One passage: the words, who said them, when, before whom, and the source.' },
  record: { name: 'Record card', says: 'A record with its summary and a small timeline of what it answers and what answered it.' },
  thread: { name: 'Thread', says: 'A guided walk along a chain of records.' },
  timeline: { name: 'Timeline', says: 'A small timeline of a person, an organization, a programme, or of any search.' },
  matrix: { name: 'Provision matrix', says: 'What each version of a family of bills says of each provision.' },
  search: { name: 'Search box', says: 'A search field that opens the results on this site.' },
} as const;

export type EmbedKind = keyof typeof EMBED_KINDS;

/** What has to be said beside the kind. A kind without an entry here is an error of the next type. */
interface TargetFields {
  readonly quotation: { readonly record: string; readonly passage: string };
  readonly record: { readonly record: string };
  readonly thread: { readonly thread: string };
  /** Without `of` it is the timeline of a query. */
  readonly timeline: { readonly of?: { readonly kind: string; readonly id: string } };
  readonly matrix: { readonly matrix: string };
  readonly search: object;
}

/** What is embedded. */
export type EmbedTarget = { readonly [kind in EmbedKind]: { readonly kind: kind } & TargetFields[kind] }[EmbedKind];

/** `embed/quotation/ID/t4/` */
export function embedPath(target: EmbedTarget): string {
  return `embed/${targetPath(target)}`;
}

function targetPath(target: EmbedTarget): string {
  switch (target.kind) {
    case 'record':
      return `record/${target.record}/`;
    case 'quotation':
      return `quotation/${target.record}/${target.passage}/`;
    case 'thread':
      return `thread/${target.thread}/`;
    case 'timeline':
      return target.of === undefined ? 'timeline/' : `timeline/${target.of.kind}/${target.of.id}/`;
    case 'matrix':
      return `matrix/${target.matrix}/`;
    case 'search':
      return 'search/';
  }
}

/** A drawing of the card as a file: `embed/record/ID.svg`. There is none of a search box or of the timeline of a query. */
export function cardImagePath(target: EmbedTarget): string {
  return embedPath(target).replace(/\/$/, '.svg');
}

/** What the builder reads of a thread, a matrix, or an entity in time: its card as a value. */
export function listCardPath(target: EmbedTarget): string {
  return embedPath(target).replace(/\/$/, '.json');
}

/** The builder, with what is to be embedded chosen. */
export function builderPath(target?: EmbedTarget): string {
  return target === undefined ? 'embed/' : `embed/?${new URLSearchParams(builderQuery(target))}`;
}

/** `record` and `passage`; for all else `kind`, as the builder calls it, and `of`, which one. */
function builderQuery(target: EmbedTarget): Record<string, string> {
  switch (target.kind) {
    case 'record':
      return { record: target.record };
    case 'quotation':
      return { record: target.record, passage: target.passage };
    case 'thread':
      return { kind: 'thread', of: target.thread };
    case 'timeline':
      return target.of === undefined ? { kind: 'timeline' } : { kind: 'entity', of: `${target.of.kind}/${target.of.id}` };
    case 'matrix':
      return { kind: 'matrix', of: target.matrix };
    case 'search':
      return { kind: 'search' };
  }
}

export const LOADER_PATH = 'embed.js';

/** The script inside every embed. */
export const FRAME_PATH = 'embed/frame.js';

/** The script of the search box. */
export const SEARCH_BOX_PATH = 'embed/search-box.js';

/** The script of the timeline of any query. */
export const QUERY_TIMELINE_PATH = 'embed/query-timeline.js';

/** What it draws from where the query asks no field of the events themselves. */
export const QUERY_EVENTS_PATH = 'embed/events.json';

/** What it draws a known day and a selected event with. */
export const QUERY_BOARD_PATH = 'embed/query-board.js';

/** What the builder reads of a record: its cards as values. */
export function cardsPath(record: string): string {
  return `embed/record/${record}.json`;
}

/** oEmbed answer of a record: `oembed/testimony/ID.json`. */
export function oembedRecordPath(record: RecordAddress): string {
  return `oembed/${record.kind}/${record.id}.json`;
}

/** oEmbed answer of an embed that is no record: `oembed/thread/ID.json`. */
export function oembedTargetPath(target: EmbedTarget): string {
  return `oembed/${targetPath(target).replace(/\/$/, '')}.json`;
}

/** oEmbed answer of a passage: `oembed/quotation/ID/t4.json`. */
export function oembedPassagePath(record: string, passage: string): string {
  return oembedTargetPath({ kind: 'quotation', record, passage });
}
