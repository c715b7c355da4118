/** What `datapackage.json` promises of the files beside it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { recordsFileSchema } from '../../src/exports/record-schema.ts';
import { assertNone } from '../support/assert-none.ts';
import { SITE_ROOT } from '../support/built-site.ts';

const read = (name: string) => readFileSync(join(SITE_ROOT, 'data', name));

const packageSchema = z.object({
  created: z.iso.datetime(),
  resources: z.array(z.object({ path: z.string(), bytes: z.number(), hash: z.string() })),
});

test('every file has the bytes and the SHA-256 that datapackage.json gives, and was built with it', () => {
  const { created, resources } = packageSchema.parse(JSON.parse(read('datapackage.json').toString()));
  const offences = resources.flatMap(({ path, bytes, hash }) => {
    const body = read(path);
    const actual = `sha256:${createHash('sha256').update(body).digest('hex')}`;
    return body.byteLength === bytes && actual === hash ? [] : [`${path}: ${body.byteLength} bytes, ${actual}`];
  });
  assertNone(offences, 'files that differ');
  for (const name of ['records.json', 'passages.ndjson', 'links.json', 'records.csv', 'record.sqlite']) {
    assert.ok(
      resources.some(({ path }) => path === name),
      name,
    );
  }
  const { built } = z.object({ built: z.string() }).parse(JSON.parse(read('records.json').toString()));
  assert.equal(built, created);
});

test('records.json is as its published schema has it, with no field that the schema does not know', () => {
  const file: unknown = JSON.parse(read('records.json').toString());
  assert.deepEqual(recordsFileSchema.parse(file), file);
});
