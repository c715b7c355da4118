/**
 * YAML 1.2 as content uses it: maps, lists and scalars. Every scalar is text (the failsafe schema), so that `NO`,
 * `2013` and `1.10` stay what the curator wrote. Anchors, aliases, tags, merge keys and repeated keys are refused,
 * which also bounds what a hostile file can make of itself.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml';
import { type FieldPath, formatFieldPath, type Place, quoteValue, type Report } from './report.ts';

export interface YamlText {
  /** Maps as objects, lists as arrays, scalars as strings, nothing as `''`; `undefined` where the text could not be read. */
  readonly value: unknown;
  /** Place of the field, or of the nearest one above it that exists. */
  place(path: FieldPath): Place;
}

/** Objects may not be given these names: they mean something to JavaScript. */
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

interface Reading {
  readonly lineOf: (node: unknown) => number;
  readonly report: Report;
  failed: boolean;
}

/** `firstLine` is the 1-based line of the file on which `text` begins. */
export function parseYaml(text: string, firstLine: number, report: Report): YamlText {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line - 1 + firstLine;
  const lineOf = (node: unknown) => lineAt(rangeStart(node));
  const reading: Reading = { lineOf, report, failed: false };
  const root = parseRoot(text, lines, reading, lineAt);
  const value = root === undefined ? '' : toValue(root, [], reading);
  return {
    value: reading.failed ? undefined : value,
    place: (path) => ({ line: root === undefined ? firstLine : lineOf(findNode(root, path)), path: formatFieldPath(path) }),
  };
}

function parseRoot(text: string, lines: LineCounter, reading: Reading, lineAt: (offset: number) => number): Node | undefined {
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;
  try {
    const documents = parseAllDocuments(text, options);
    const document = 'empty' in documents ? undefined : documents[0];
    if (Array.isArray(documents) && documents.length > 1)
      return fail(reading, { line: lineAt(documents[1]?.range?.[0] ?? 0), path: '' }, 'a second YAML document begins here');
    const error = document?.errors[0];
    if (error !== undefined)
      return fail(reading, { line: lineAt(error.pos[0]), path: '' }, `the YAML cannot be read: ${firstSentence(error.message)}`);
    return document?.contents ?? undefined;
  } catch (error) {
    // Nesting deeper than the parser's stack.
    if (error instanceof RangeError) return fail(reading, { line: lineAt(0), path: '' }, 'the YAML is nested too deeply');
    throw error;
  }
}

function fail(reading: Reading, place: Place, message: string): undefined {
  reading.failed = true;
  reading.report(place, {
    code: 'yaml-syntax',
    message,
    hint: 'Mend the YAML; quote a text that holds ": " or begins with a sign such as [ { & * ! | > % @ `',
  });
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}

function toValue(node: unknown, path: FieldPath, reading: Reading): unknown {
  if (isAlias(node)) return refuse(node, path, reading, `alias "*${node.source}"`);
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor !== undefined) return refuse(node, path, reading, `anchor "&${node.anchor}"`);
    if (node.tag !== undefined && !/^tag:yaml\.org,2002:(map|seq|str)$/.test(node.tag))
      return refuse(node, path, reading, `tag ${quoteValue(node.tag)}`);
  }
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  if (isSeq(node)) return node.items.map((item, index) => toValue(item, [...path, index], reading));
  if (isMap(node)) return toObject(node, path, reading);
  return '';
}

function toObject(map: YAMLMap, path: FieldPath, reading: Reading): unknown {
  const object: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof key !== 'string' || RESERVED_KEYS.has(key)) {
      refuseKey(pair.key, path, reading, `the key ${quoteValue(String(key ?? 'of several values'))} cannot be used`);
    } else if (key === '<<') {
      refuse(pair.key, path, reading, 'merge key "<<"');
    } else if (Object.hasOwn(object, key)) {
      refuseKey(pair.key, [...path, key], reading, `the key ${quoteValue(key)} stands twice`);
    } else {
      toValue(pair.key, [...path, key], reading);
      object[key] = toValue(pair.value, [...path, key], reading);
    }
  }
  return object;
}

function refuse(node: unknown, path: FieldPath, reading: Reading, what: string): undefined {
  reading.failed = true;
  reading.report(
    { line: reading.lineOf(node), path: formatFieldPath(path) },
    { code: 'yaml-feature', message: `${what} is not used in content`, hint: 'Write the value out' },
  );
}

function refuseKey(node: unknown, path: FieldPath, reading: Reading, message: string): void {
  reading.failed = true;
  reading.report(
    { line: reading.lineOf(node), path: formatFieldPath(path) },
    { code: 'yaml-key', message, hint: 'Use each field once, under its plain name' },
  );
}

function rangeStart(node: unknown): number {
  if (isPair(node)) return rangeStart(node.key);
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range?.[0] ?? 0;
}

/** The pair or item that the path leads to; where it ends early, the last one found. */
function findNode(root: Node, path: FieldPath): unknown {
  let found: unknown = root;
  let inside: unknown = root;
  for (const step of path) {
    const next = isMap(inside) ? pairsOf(inside).get(step) : isSeq(inside) && typeof step === 'number' ? inside.items[step] : undefined;
    if (next === undefined) return found;
    found = next;
    inside = isPair(next) ? next.value : next;
  }
  return found;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, unknown>>();

/** Pairs by key, collected once for a map. */
function pairsOf(map: YAMLMap): ReadonlyMap<unknown, unknown> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
  pairs.set(map, known);
  return known;
}
