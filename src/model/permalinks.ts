/**
 * Every address that is made of something: a record, a passage, an entity, a day, a query. Pages, feeds, oEmbed, citations and embeds all
 * ask here. Pages that are there once, such as `notebook/`, are named where they are linked.
 * A `Site` says where the site lives. Paths start with its base; absolute addresses add its origin.
 */
import type { EntityKind, Kind } from './kinds.ts';

export interface Site {
  /** Origin without a final slash, such as `https://record.example`. */
  readonly origin: string;
  /** Path under which the site is served, with a slash at both ends: `/` or `/record/`. */
  readonly base: string;
  /** Where readers report mistakes: a `mailto:` or `https:` address. */
  readonly contact?: string;
}

/** `path` is relative to the site's root, without a leading slash: `timeline/`. */
export function sitePath(site: Site, path: string): string {
  return `${site.base}${path}`;
}

export function absoluteUrl(site: Site, path: string): string {
  return `${site.origin}${site.base}${path}`;
}

export interface RecordAddress {
  readonly kind: Kind;
  readonly id: string;
}

/** `testimony/ID/`, with a passage `testimony/ID/#t4`. */
export function recordPath(record: RecordAddress, passage?: string): string {
  return `${record.kind}/${record.id}/${passage === undefined ? '' : `#${passage}`}`;
}

export type RecordFormat = 'json' | 'ris' | 'bib' | 'csl.json' | 'passages.csl.json' | 'passages.ndjson' | 'links.csv';

/** `testimony/ID.ris` */
export function recordFilePath(record: RecordAddress, format: RecordFormat): string {
  return `${record.kind}/${record.id}.${format}`;
}

/** `legislation/ID/text/rh/`: an official text of a record; with `part` one page of a long one, `legislation/ID/text/rh/s101/`. */
export function documentPath(record: RecordAddress, name: string, part = ''): string {
  return `${recordPath(record)}text/${name}/${part === '' ? '' : `${part}/`}`;
}

export type TextFormat = 'ris' | 'csl.json' | 'bib';

/** `legislation/ID/text/rh.ris` */
export function documentFilePath(record: RecordAddress, name: string, format: TextFormat): string {
  return `${recordPath(record)}text/${name}.${format}`;
}

/** `legislation/ID/text/rh/#s101-a-2`: one unit; `part` is the page that it stands on (`buildUnitParts`). */
export function unitPath(record: RecordAddress, name: string, unit: { readonly id: string; readonly part: string }): string {
  return `${documentPath(record, name, unit.part)}#${unit.id}`;
}

export function entityPath(kind: EntityKind, id: string): string {
  return `${kind}/${id}/`;
}

export function threadPath(id: string): string {
  return `threads/${id}/`;
}

export function matrixPath(id: string): string {
  return `compare/${id}/`;
}

/** Page of all audits. */
export const AUDITS_PATH = 'about/audit/';

/** Page of the checks of one audit. */
export function auditPath(id: string): string {
  return `${AUDITS_PATH}${id}/`;
}

/** Page of a day: what was known on it. */
export function knownPath(day: string): string {
  return `known/${day}/`;
}

/** Records of a year: `years/2013/`. */
export function yearPath(year: string): string {
  return `years/${year}/`;
}

export function searchPath(query: string): string {
  return `search/?q=${encodeURIComponent(query)}`;
}

/** Two passages side by side: the page of a link of the relation `contradicts`, which names a passage at both ends. */
export function pairPath(link: { readonly from: PairEnd; readonly to: PairEnd }): string {
  const end = ({ record, passage }: PairEnd) => (passage === undefined ? record : `${record}-${passage}`);
  return `compare/pairs/${end(link.from)}--${end(link.to)}/`;
}

interface PairEnd {
  readonly record: string;
  readonly passage?: string;
}

interface TextEnd {
  readonly record: string;
  /** Name of the text. */
  readonly name: string;
}

/** Two official texts, the earlier first: `compare/texts/ID/ih--rh/`, or `compare/texts/ID/OTHER-enr--ih/` where the earlier is another record's. */
export function textPairPath(pair: { readonly before: TextEnd; readonly after: TextEnd }, part = ''): string {
  const { before, after } = pair;
  const earlier = before.record === after.record ? before.name : `${before.record}-${before.name}`;
  return `compare/texts/${after.record}/${earlier}--${after.name}/${part === '' ? '' : `${part}/`}`;
}
