/** The record itself as citations: names, days and types of what `content/` holds. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../../src/build/content.ts';
import { readSettings } from '../../src/build/settings.ts';
import { abbreviateCourt } from '../../src/citations/courts.ts';
import { formatIsoParts } from '../../src/citations/date-parts.ts';
import { findEnactment } from '../../src/citations/enactment.ts';
import { buildCslItem, buildPassageItem } from '../../src/citations/item.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { assertNone } from '../support/assert-none.ts';

const SITE = { origin: 'https://record.example', base: '/' };
const { corpus } = await loadContent(path.resolve(import.meta.dirname, '../../content'), readSettings({}, Date.now()).today);
const items = corpus.records.map((record) => ({ record, item: buildCslItem(record, corpus, SITE) }));

test('every statute is dated by the stage that made it law', () => {
  const statutes = items.filter(({ item }) => formatRis([item]).startsWith('TY  - STAT'));
  assert.ok(statutes.length >= 20);
  const wrong = statutes.flatMap(({ record, item }) => {
    const day = (record.kind === 'legislation' ? findEnactment(record)?.date : record.date)?.edtf ?? 'no stage that made it law';
    return formatIsoParts(item.issued) === day ? [] : [`${record.id}: ${formatIsoParts(item.issued)}, not ${day}`];
  });
  assertNone(wrong, 'Statutes of another day');
});

test('no case, measure or hearing is called by a headline: it has its own name or is described in brackets', () => {
  const named = items.filter(({ record: { kind } }) => ['rulings', 'legislation', 'hearings', 'testimony'].includes(kind));
  const wrong = named.filter(({ record, item }) => {
    const hearing = corpus.recordById.get(record.hearing ?? '') ?? record;
    return hearing.officialTitle === undefined ? !/^\[.*\]$/s.test(item.title) : item.title.startsWith('[') || item.title === '';
  });
  assertNone(
    wrong.map(({ record, item }) => `${record.id}: ${item.title}`),
    'Headlines as names',
  );
});

test('testimony and its hearing have one title', () => {
  const titles = new Map(items.map(({ record, item }) => [record.id, item.title]));
  const wrong = items.filter(({ record, item }) => record.hearing !== undefined && titles.get(record.hearing) !== item.title);
  assertNone(
    wrong.map(({ record }) => record.id),
    'Titles of testimony',
  );
});

test('the Bluebook’s table has every court of the United States that ruled', () => {
  const courts = items.flatMap(({ record, item }) =>
    record.kind === 'rulings' && record.jurisdiction === 'US' ? [item.authority ?? record.id] : [],
  );
  assertNone(
    [...new Set(courts)].filter((court) => abbreviateCourt(court) === court),
    'Courts without abbreviation',
  );
});

test('no paragraph of testimony or a hearing is by a witness or of the day of the hearing', () => {
  const wrong = corpus.records
    .filter(({ kind }) => kind === 'testimony' || kind === 'hearings')
    .flatMap((record) =>
      record.passages.filter(({ type }) => type === 'paragraph').map((passage) => buildPassageItem(record, passage, corpus, SITE)),
    )
    .filter(({ type, custom, author }) => type !== 'webpage' || custom.act !== 'note' || author?.length !== 1);
  assertNone(
    wrong.map(({ id }) => id),
    'Notes as testimony',
  );
});
