import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'zod';
import { RELATIONS } from '../../src/model/relations.ts';
import { assertNone } from '../support/assert-none.ts';
import { readBuiltSite } from '../support/built-site.ts';
import { readJson, readNdjson, readRecordsJson } from '../support/site-data.ts';
import { explainBroken } from '../support/site-links.ts';

const MIN_RECORDS = 110;

const site = readBuiltSite();
const records = readRecordsJson(site);
const passagesOf = new Map(records.map(({ id, passages }) => [id, new Set(passages.map((passage) => passage.id))]));

/** Why `record` or `record#passage` names nothing. */
function explainDangling(place: string): string | undefined {
  const [record = '', passage] = place.split('#');
  const passages = passagesOf.get(record);
  if (passages === undefined) return `no record "${record}"`;
  return passage === undefined || passages.has(passage) ? undefined : `no passage "${passage}" in "${record}"`;
}

test('records.json lists the records, each once and with a source', () => {
  assert.ok(records.length >= MIN_RECORDS, `${records.length} records`);
  assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
  assertNone(
    records.filter(({ sources }) => sources.length === 0).map(({ id }) => id),
    'records without a source',
  );
});

test('records.json has no dangling link, and every link has a relation and a basis', () => {
  const offences = records.flatMap(({ id, links }) =>
    links.flatMap(({ rel, to }) =>
      [explainDangling(to), Object.hasOwn(RELATIONS, rel) ? undefined : `no relation "${rel}"`].flatMap((fault) =>
        fault === undefined ? [] : [`${id}: ${fault}`],
      ),
    ),
  );
  assertNone(offences, 'faults');
  assert.ok(records.some(({ links }) => links.length > 0));
});

test('the address of every record in records.json is a page, and of every passage a place on it', () => {
  const offences = records.flatMap(({ id, url, passages }) => {
    const page = new URL(url, site.origin);
    return ['', ...passages.map((passage) => `#${passage.id}`)].flatMap((hash) => {
      const fault = explainBroken(site, new URL(hash, page));
      return fault === undefined ? [] : [`${id}${hash}: ${fault}`];
    });
  });
  assertNone(offences, 'faults');
});

test('a link is shown at both ends: each page names the other', () => {
  const pages = new Map(records.map(({ id, url }) => [id, site.pageByAddress.get(new URL(url, site.origin).pathname)]));
  const names = (from: string, to: string) =>
    pages.get(from)?.elements.some(({ attributes }) => attributes.get('href')?.includes(`/${to}/`) === true) === true;
  const offences = records.flatMap(({ id, links }) =>
    links.flatMap(({ to }) => {
      const [target = ''] = to.split('#');
      return target === id || (names(id, target) && names(target, id)) ? [] : [`${id} and ${target}`];
    }),
  );
  assertNone(offences, 'links shown at one end');
});

test('passages.ndjson has every passage of records.json', () => {
  const rowSchema = z.object({ record: z.string(), passage: z.string(), text: z.string().min(1) });
  const rows = readNdjson(site, 'data/passages.ndjson').map((row) => rowSchema.parse(row));
  const listed = new Set(rows.map(({ record, passage }) => `${record}#${passage}`));
  const wanted = records.flatMap(({ id, passages }) => passages.map((passage) => `${id}#${passage.id}`));
  assertNone(
    wanted.filter((place) => !listed.has(place)),
    'passages left out',
  );
  assert.equal(listed.size, rows.length);
});

test('links.json has every link, with both ends', () => {
  const endSchema = z.union([
    z.string(),
    z
      .object({ record: z.string(), passage: z.string().optional() })
      .transform(({ record, passage }) => (passage === undefined ? record : `${record}#${passage}`)),
  ]);
  const linksSchema = z.object({ links: z.array(z.object({ from: endSchema, rel: z.string(), to: endSchema })) });
  const { links } = linksSchema.parse(readJson(site, 'data/links.json'));
  assert.equal(
    links.length,
    records.reduce((total, record) => total + record.links.length, 0),
  );
  assertNone(
    links.flatMap(({ from, to }) => [explainDangling(from), explainDangling(to)]).filter((fault) => fault !== undefined),
    'dangling ends',
  );
});
