/** Turns what zod found into problems that name the field, the value found, and the values allowed. */
import type { z } from 'zod';
import { suggestWord } from '../text/spelling.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';
import { type FieldPath, type Finding, formatAllowed, quoteValue, type Report } from './report.ts';
import { fieldsAt } from './schemas/fields-at.ts';
import type { YamlText } from './yaml-text.ts';

/** The schema's value; nothing where the fields have mistakes, all of which are reported. */
export function parseFields<T>(schema: z.ZodType<T>, fields: YamlText, report: Report): T | undefined {
  const value = fields.value === '' ? {} : fields.value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, { fields, value, report });
  return undefined;
}

interface Reading {
  readonly fields: YamlText;
  readonly value: unknown;
  readonly report: Report;
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, reading: Reading): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reading.report(reading.fields.place([...path, key]), describeUnknown(key, fieldsAt(schema, path)));
    return;
  }
  reading.report(reading.fields.place(path), describeIssue(issue, path, valueAt(reading.value, path)));
}

function describeUnknown(key: string, known: readonly string[]): Finding {
  return {
    code: 'unknown-field',
    message: `there is no field ${quoteValue(key)} here`,
    hint: suggestWord(key, known, `The fields are ${formatAllowed(known)}`),
  };
}

function describeIssue(issue: z.core.$ZodIssue, path: FieldPath, found: unknown): Finding {
  const name = [...path].reverse().find((step) => typeof step === 'string') ?? 'the front matter';
  if (issue.code === 'custom') return describeCustom(issue);
  if (found === undefined)
    return { code: 'missing-field', message: `the field ${quoteValue(String(name))} is missing`, hint: hintOf(issue, 'Add it') };
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = typeof found === 'string' ? suggestWord(found, allowed, '') : '';
    const hint = `${near === '' ? '' : `${near} `}Allowed: ${formatAllowed(allowed)}`;
    return { code: 'unknown-value', message: `${name} cannot be ${describe(found)}`, hint };
  }
  if (issue.code === 'too_small')
    return {
      code: 'missing-field',
      message: `${name} is empty`,
      hint: 'Add at least one entry, or take the field away where it is not needed',
    };
  if (issue.code === 'invalid_type')
    return {
      code: 'wrong-type',
      message: `${name} is ${describe(found)}`,
      hint: `Write ${EXPECTED.get(issue.expected) ?? issue.expected}`,
    };
  if (issue.code === 'invalid_union')
    return { code: 'wrong-type', message: `${name} is ${describe(found)}`, hint: 'Write a text or a list of texts' };
  return { code: 'bad-value', message: `${name} cannot be ${describe(found)}`, hint: 'See content/README.md for its form' };
}

const EXPECTED = new Map([
  ['string', 'a text'],
  ['array', 'a list: [one, two]'],
  ['object', 'a group of fields'],
  ['record', 'a group of fields'],
]);

function hintOf(issue: z.core.$ZodIssue, otherwise: string): string {
  return issue.code === 'invalid_value' ? `Allowed: ${formatAllowed(issue.values.map(String))}` : otherwise;
}

function describeCustom(issue: z.core.$ZodIssueCustom): Finding {
  const code: unknown = issue.params?.['code'];
  const hint: unknown = issue.params?.['hint'];
  return { code: isProblemCode(code) ? code : 'bad-value', message: issue.message, hint: typeof hint === 'string' ? hint : 'Mend it' };
}

function isProblemCode(word: unknown): word is ProblemCode {
  return typeof word === 'string' && Object.hasOwn(PROBLEM_CODES, word);
}

function describe(found: unknown): string {
  if (typeof found === 'string') return found === '' ? 'empty' : quoteValue(found);
  return Array.isArray(found) ? 'a list' : 'a group of fields';
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (typeof inside !== 'object' || inside === null) return undefined;
    return Object.getOwnPropertyDescriptor(inside, step)?.value;
  }, value);
}
