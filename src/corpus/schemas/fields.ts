/**
 * Fields that several schemas share. A schema takes what `parseYaml` gives (text, lists, maps) and yields the model's
 * values. A mistake is a custom issue whose `params` are the code and the hint of the problem.
 */
import { z } from 'zod';
import type { RecordDate } from '../../model/dates.ts';
import { setApostrophes } from '../../text/apostrophes.ts';
import { normalizeSpace } from '../../text/words.ts';
import { isIsoDay, parseRecordDate } from '../edtf-date.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { quoteValue } from '../report.ts';

/** What a schema says of a mistake that only it can explain. */
export interface IssueParams {
  readonly code: ProblemCode;
  readonly hint: string;
}

interface Raise {
  addIssue(issue: { code: 'custom'; message: string; params: Record<string, unknown> }): void;
}

/** Notes a mistake; give its result back from a transform. */
export function raise(context: Raise, message: string, params: IssueParams): typeof z.NEVER {
  context.addIssue({ code: 'custom', message, params: { ...params } });
  return z.NEVER;
}

/** Longest text of one field, in UTF-16 units. */
export const LONGEST_FIELD = 4000;

/** Text in one line, not empty: white space and apostrophes are normalized. */
export function text(longest = LONGEST_FIELD) {
  return z.string().transform((value, context) => {
    const line = setApostrophes(normalizeSpace(value));
    if (line === '') return raise(context, 'the field is empty', { code: 'missing-field', hint: 'Write it, or take the field away' });
    if (line.length > longest) {
      return raise(context, `${line.length} characters, ${longest} are allowed`, { code: 'too-long', hint: `Shorten ${quoteValue(line)}` });
    }
    return line;
  });
}

/** An id of an entity, thread or matrix: `dorothee-belz`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest id, in characters. */
export const LONGEST_ID = 100;

/** The id of something that another file holds. */
export const slug = z.string().transform((value, context) => {
  if (SLUG.test(value) && value.length <= LONGEST_ID) return value;
  return raise(context, `${quoteValue(value)} is not an id`, {
    code: 'bad-value',
    hint: 'An id has small letters, digits and single hyphens',
  });
});

const DATES = 'Write 2013, 2013-11, 2013-11-11, 2013-11-05/2013-11-07, with ? where the source is doubtful, ~ for about';

export const date = z.string().transform((value, context): RecordDate => {
  return parseRecordDate(value) ?? raise(context, `${quoteValue(value)} is not a date`, { code: 'bad-date', hint: DATES });
});

export const day = z.string().transform((value, context) => {
  return isIsoDay(value)
    ? value
    : raise(context, `${quoteValue(value)} is not a day`, { code: 'bad-date', hint: 'Write a day as 2013-11-11' });
});

/** An absolute http or https address without user name, white space or control characters. */
export const url = z.string().transform((value, context) => {
  return isWebUrl(value)
    ? value
    : raise(context, `${quoteValue(value)} is not a web address`, {
        code: 'bad-url',
        hint: 'Write an absolute address that begins with https:// or http://',
      });
});

export function isWebUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(value) || !URL.canParse(value)) return false;
  const parsed = new URL(value);
  return parsed.username === '' && parsed.password === '';
}

export const count = z.string().transform((value, context) => {
  return /^\d{1,9}$/.test(value)
    ? Number(value)
    : raise(context, `${quoteValue(value)} is not a number`, { code: 'bad-value', hint: 'Write digits only' });
});

export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

export const sourceId = /^S[1-9]\d{0,2}$/;

/** A citation in a `sources` list: `S1` or `S1, p. 12`. */
export const citation = z.string().transform((value, context) => {
  const [source = '', ...rest] = value.split(',');
  const locator = normalizeSpace(rest.join(','));
  if (!sourceId.test(source.trim()) || (rest.length > 0 && locator === '')) {
    return raise(context, `${quoteValue(value)} is not a citation`, {
      code: 'bad-citation',
      hint: 'Write S1, or "S1, p. 12" with a place',
    });
  }
  return locator === '' ? { source: source.trim() } : { source: source.trim(), locator };
});

/** At least one citation. */
export const citations = z.array(citation).min(1);

/** An enum of the keys of a table. */
export function keyOf<T extends { readonly [word: string]: unknown }>(table: T) {
  return z.enum(Object.keys(table) as (keyof T & string)[]);
}
