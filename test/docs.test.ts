import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { z } from 'zod';
import { SUBCOMMANDS } from '../src/commands/record/subcommands.ts';
import { documentHeadSchema, documentUnitSchema } from '../src/corpus/schemas/document.ts';
import { RECORD_SCHEMAS } from '../src/corpus/schemas/record.ts';
import { formatEmbedQuery, THEMES, VIEW_PARAMS } from '../src/embeds/settings.ts';
import { DOCUMENT_FORMATS } from '../src/model/documents.ts';
import { ENTITY_KIND_IDS, KIND_IDS, KINDS } from '../src/model/kinds.ts';
import { RELATION_IDS, RELATIONS } from '../src/model/relations.ts';
import { SOURCE_CLASSES, TRANSCRIPTS } from '../src/model/sources.ts';

const readText = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const README = readText('README.md');
const CONTENT = readText('content/README.md');

/** Words of a page of documentation that stand as code; a call such as `npm run x` counts whole and by its words. */
function listCode(markdown: string): ReadonlySet<string> {
  const spans = [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  const blocks = [...markdown.matchAll(/^```[a-z]*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
  const words = [...spans, ...blocks].flatMap((code) => code.split(/[\s:,/<>="'[\]{}]+/));
  return new Set([...spans, ...words]);
}

function assertDescribed(words: Iterable<string>, markdown: string, where: string): void {
  const known = listCode(markdown);
  const missing = [...words].filter((word) => !known.has(word));
  assert.deepEqual(missing, [], `not described in ${where}`);
}

/** Names of the fields of a schema, with those of what it holds. */
function listFields(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null ? Object.keys(schema.properties) : [];
  return [...own, ...Object.values(schema).flatMap(listFields)];
}

test('content/README.md describes every kind of record and of entity', () => {
  assertDescribed([...KIND_IDS, ...ENTITY_KIND_IDS], CONTENT, 'content/README.md');
});

test('content/README.md describes every relation with the words of both ends', () => {
  assertDescribed(RELATION_IDS, CONTENT, 'content/README.md');
  for (const { name, inverse } of Object.values(RELATIONS)) {
    for (const words of [name, inverse]) assert.ok(CONTENT.includes(words), `content/README.md lacks “${words}”`);
  }
});

test('content/README.md describes every class of source and status of transcript', () => {
  assertDescribed([...Object.keys(SOURCE_CLASSES), ...Object.keys(TRANSCRIPTS)], CONTENT, 'content/README.md');
});

test('content/README.md describes every field of a record', () => {
  const fields = new Set(
    Object.values(RECORD_SCHEMAS).flatMap((schema) =>
      listFields(withoutIdentifiers(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))),
    ),
  );
  assert.ok(fields.size > 30, 'the schemas show their fields');
  assertDescribed(fields, CONTENT, 'content/README.md');
});

/** Identifiers have a table of their own in the model, which content/README.md names. */
function withoutIdentifiers(schema: object): object {
  const text = JSON.stringify(schema, (key, value: unknown) => (key === 'identifiers' ? {} : value));
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

test('content/README.md describes every format of official documents and every field of their lines', () => {
  const fields = [documentHeadSchema, documentUnitSchema].flatMap((schema) => Object.keys(schema.shape));
  assertDescribed([...Object.keys(DOCUMENT_FORMATS), ...fields], CONTENT, 'content/README.md');
});

test('content/README.md describes every form of every kind, and says where identifiers stand', () => {
  assertDescribed(
    Object.values(KINDS).flatMap((kind) => Object.keys(kind.forms)),
    CONTENT,
    'content/README.md',
  );
  assert.ok(CONTENT.includes('src/model/identifiers.ts'));
});

test('README.md describes every command, and every command has --help', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readText('package.json')));
  assertDescribed(
    Object.keys(scripts).map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)),
    README,
    'README.md',
  );
  const commands = readdirSync(new URL('../src/commands', import.meta.url)).filter((name) => name.endsWith('.ts'));
  assert.deepEqual(
    commands.filter((name) => !readText(`src/commands/${name}`).includes('--help')),
    [],
  );
});

test('README.md describes what each subcommand of record and each setting of an embed is called', () => {
  const view = Object.fromEntries(VIEW_PARAMS.map((name) => [name, 'x']));
  const settings = formatEmbedQuery({ theme: 'dark', query: 'q', title: 't', view, pin: { day: '2026-01-01', version: 'a' } });
  const names = [...new URLSearchParams(settings).keys()];
  assert.ok(names.length >= 3);
  assertDescribed([...names, ...THEMES.filter((theme) => theme !== 'auto'), ...SUBCOMMANDS.map(({ name }) => name)], README, 'README.md');
});
