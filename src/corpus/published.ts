/**
 * Published ids. `content/published.lock.json` maps each published record, as `kind/id`, to the day on which it was first
 * published and the ids of its passages:
 *
 *     { "disclosures/2013-10-30-muscular": { "published": "2026-11-24", "passages": ["p1", "p2"] } }
 *
 * An entry may be the list of passages alone: the day is then not known.
 * What stands there exists for ever or is redirected in `content/redirects.yaml` (`old-record#p3: new-record#p1`).
 */
import { z } from 'zod';
import type { Corpus, Redirect } from '../model/corpus.ts';
import type { IsoDay } from '../model/dates.ts';
import { isKind, type Kind } from '../model/kinds.ts';
import { compareText } from '../text/compare.ts';
import { parseReference } from './reference.ts';
import { quoteValue, type Report } from './report.ts';
import { parseYaml } from './yaml-text.ts';

export interface PublishedRecord {
  readonly kind: Kind;
  readonly id: string;
  /** Day of first publication; absent where the lock does not say it. */
  readonly published?: IsoDay;
  readonly passages: readonly string[];
}

/** By record id. */
export type Published = ReadonlyMap<string, PublishedRecord>;

const passagesSchema = z.array(z.string());
const lockSchema = z.record(
  z.string(),
  z.union([passagesSchema.transform((passages) => ({ passages })), z.strictObject({ published: z.iso.date(), passages: passagesSchema })]),
);

/** Empty, with a problem, where the file cannot be read. */
export function parsePublished(text: string, report: Report): Published {
  const published = new Map<string, PublishedRecord>();
  const entries = parseLock(text);
  if (entries === undefined) {
    report(
      { line: 1, path: '' },
      {
        code: 'bad-lock',
        message: 'the list of published ids cannot be read',
        hint: 'Take it from the last commit; "npm run record -- lock" adds to it',
      },
    );
  }
  for (const [address, entry] of entries ?? []) {
    const [kind = '', id = '', ...rest] = address.split('/');
    if (isKind(kind) && id !== '' && rest.length === 0) published.set(id, { kind, id, ...entry });
    else
      report(
        { line: 1, path: address },
        { code: 'bad-lock', message: `${quoteValue(address)} is not the address of a record`, hint: 'Addresses are kind/id' },
      );
  }
  return published;
}

function parseLock(text: string): readonly (readonly [string, Omit<PublishedRecord, 'kind' | 'id'>])[] | undefined {
  try {
    const result = lockSchema.safeParse(JSON.parse(text));
    return result.success ? Object.entries(result.data) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What was published, and every record and passage of the corpus. What has no day yet is published on `day`; a record that
 * took the place of another keeps that one's day.
 */
export function addPublished(published: Published, { records, redirects }: Pick<Corpus, 'records' | 'redirects'>, day: IsoDay): Published {
  const all = new Map([...published].map(([id, entry]) => [id, { ...entry, published: entry.published ?? day }]));
  for (const { id, kind, passages } of records) {
    const former = redirects.flatMap(({ from, to }) => (to === id ? (published.get(from)?.published ?? []) : [])).sort(compareText)[0];
    const ids = new Set([...(published.get(id)?.passages ?? []), ...passages.map((passage) => passage.id)]);
    all.set(id, { kind, id, published: published.get(id)?.published ?? former ?? day, passages: [...ids] });
  }
  return all;
}

/** The file's text: one record a line, sorted by address; passages by letter, then number. */
export function formatPublished(published: Iterable<PublishedRecord>): string {
  const lines = [...published].map((entry) => `  ${JSON.stringify(`${entry.kind}/${entry.id}`)}: ${formatEntry(entry)}`).sort(compareText);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

function formatEntry(entry: PublishedRecord): string {
  const passages = JSON.stringify([...entry.passages].sort(comparePassageIds)).replaceAll(',', ', ');
  return entry.published === undefined ? passages : `{ "published": ${JSON.stringify(entry.published)}, "passages": ${passages} }`;
}

function comparePassageIds(a: string, b: string): number {
  return compareText(a.slice(0, 1), b.slice(0, 1)) || Number(a.slice(1)) - Number(b.slice(1));
}

export interface LocatedRedirect extends Redirect {
  readonly line: number;
}

/** Redirects in file order; those that cannot be read are reported and left out. Nothing, with a problem, where the file is not one of redirects. */
export function parseRedirects(text: string, report: Report): readonly LocatedRedirect[] | undefined {
  const yaml = parseYaml(text, 1, report);
  if (yaml.value === '') return [];
  if (yaml.value === undefined) return undefined;
  const result = z.record(z.string(), z.string()).safeParse(yaml.value);
  if (!result.success) {
    report(
      { line: 1, path: '' },
      {
        code: 'bad-redirect',
        message: 'the redirects are not lines of "old: new"',
        hint: 'Write one a line: old-record#p3: new-record#p1',
      },
    );
    return undefined;
  }
  return Object.entries(result.data).flatMap(([from, to]) => {
    const { line } = yaml.place([from]);
    if (parseReference(from) !== undefined && parseReference(to) !== undefined) return [{ from, to, line }];
    report(
      { line, path: from },
      {
        code: 'bad-redirect',
        message: `${quoteValue(`${from}: ${to}`)} is not a redirect`,
        hint: 'Write it as old-record#p3: new-record#p1',
      },
    );
    return [];
  });
}
