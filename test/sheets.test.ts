/**
 * The fact sheets against `content/`: nothing of a sheet is lost on the way into the record unless
 * `test/fixtures/sheets/not-as-written.tsv` says why. Sheets are read from `../shared/research`.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { loadContent } from '../src/build/content.ts';
import { readSettings } from '../src/build/settings.ts';
import type { CorpusRecord } from '../src/model/record.ts';
import { assertNone } from './support/assert-none.ts';
import {
  isTold,
  readBills,
  readExceptions,
  readMoved,
  readSheets,
  SHEETS_MISSING,
  type Sheet,
  type ToldWords,
  tellRecord,
  untoldWords,
} from './support/sheets.ts';

const skip = SHEETS_MISSING;
const { corpus } = await loadContent(path.resolve(import.meta.dirname, '../content'), readSettings({}, Date.now()).today);
const sheets = readSheets();
const recordsOf = readMoved();
const exceptions = readExceptions();
const told = new Map(corpus.records.map((record) => [record.id, tellRecord(record, corpus)]));

function toldByRecord(id: string): ToldWords[] {
  return [told.get(id) ?? []].flat();
}

/** What the records of a sheet say; empty for an id without a record. */
function toldBy(sheet: string): ToldWords[] {
  return recordsOf(sheet).flatMap(toldByRecord);
}

function recordsOfSheet(sheet: Sheet): CorpusRecord[] {
  return recordsOf(sheet.id).flatMap((id) => corpus.recordById.get(id) ?? []);
}

/** Quotation marks, dashes and letter case of sheets and records differ by house style. */
function foldWords(words: string): string {
  return words
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”"]/g, '')
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function allFacts({ id, facts }: Sheet): { id: string; item: string; text: string }[] {
  return facts.map(({ text }, index) => ({ id, item: `${id} ${index + 1}`, text }));
}

function foldAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

test('every sheet has its record', { skip }, () => {
  assertNone(
    sheets
      .filter((sheet) => recordsOfSheet(sheet).length !== recordsOf(sheet.id).length)
      .map(({ id }) => `${id}: no record ${recordsOf(id).join(', ')}`),
    'sheets',
  );
});

test('every fact of every sheet is told by its record, or listed with the reason', { skip }, () => {
  const lost = sheets
    .flatMap(allFacts)
    .filter(({ id, item, text }) => !exceptions.has(item) && !isTold(text, toldBy(id)))
    .map(({ id, item, text }) => `${item}: ${text} (not told: ${untoldWords(text, toldBy(id)).untold.join(', ')})`);
  assertNone(lost, 'facts');
});

test('a fact is not told by a record that is not its own', { skip }, () => {
  const ids = corpus.records.map(({ id }) => id);
  const facts = sheets.flatMap(allFacts);
  const wrongly = facts.filter(({ id, text }, index) => {
    const other = ids[(index * 211) % ids.length] ?? '';
    return !recordsOf(id).includes(other) && isTold(text, toldByRecord(other));
  });
  assert.ok(wrongly.length * 200 < facts.length, `${wrongly.length} of ${facts.length} facts are found in another's record`);
});

test('every quotation of every sheet stands in a record, or is listed with the reason', { skip }, () => {
  const lost = sheets.flatMap((sheet) => {
    const kept = recordsOfSheet(sheet).flatMap(({ quotations }) => quotations.map(({ words }) => foldWords(words)));
    return sheet.quotes
      .filter(({ words }) => !kept.some((other) => other.includes(foldWords(words)) || foldWords(words).includes(other)))
      .map(({ words }) => `${sheet.id} “${words}”`)
      .filter((item) => !exceptions.has(item));
  });
  assertNone(lost, 'quotations');
});

test('every link of every sheet joins the two records, from either end, or is listed with the reason', { skip }, () => {
  const lost = sheets.flatMap((sheet) =>
    sheet.links
      .filter(({ to }) => {
        const ours = new Set(recordsOf(sheet.id));
        const theirs = new Set(recordsOf(to));
        const isOne = [...theirs].some((id) => ours.has(id));
        const isJoined = (from: ReadonlySet<string>, towards: ReadonlySet<string>) =>
          [...from].some((id) => corpus.recordById.get(id)?.links.some((link) => towards.has(link.to.record)));
        return !isOne && !isJoined(ours, theirs) && !isJoined(theirs, ours);
      })
      .map(({ to }) => `${sheet.id} → ${to}`)
      .filter((item) => !exceptions.has(item)),
  );
  assertNone(lost, 'links');
});

test('every source of every sheet is cited by its record, or is listed with the reason', { skip }, () => {
  const lost = sheets.flatMap((sheet) => {
    const kept = new Set(recordsOfSheet(sheet).flatMap(({ sources }) => sources.map(({ URL }) => foldAddress(URL ?? ''))));
    return Object.entries(sheet.sources)
      .filter(([, { url }]) => url !== undefined && !kept.has(foldAddress(url)))
      .map(([id, { url }]) => ({ item: `${sheet.id} ${id}`, url }))
      .filter(({ item }) => !exceptions.has(item))
      .map(({ item, url }) => `${item}: ${url}`);
  });
  assertNone(lost, 'sources');
});

test('what is listed is a fact that the record does not tell in the sheet’s way', { skip }, () => {
  const facts = new Map(sheets.flatMap(allFacts).map((fact) => [fact.item, fact] as const));
  const stale = [...exceptions.keys()].filter((item) => {
    const fact = facts.get(item);
    return / \d+$/.test(item) && (fact === undefined || isTold(fact.text, toldBy(fact.id)));
  });
  assertNone(stale, 'lines of not-as-written.tsv that can go');
  assertNone(
    [...exceptions].filter(([, reason]) => reason.length < 20).map(([item]) => item),
    'lines without a reason',
  );
});

test('every measure of the bill data is a record with its number, sponsor, introduction and recorded votes', { skip }, () => {
  const lost = readBills().flatMap(({ measure, congress, sponsor, stages, votes }) => {
    const record = corpus.records.find(
      ({ kind, identifiers }) =>
        kind === 'legislation' && identifiers.bill?.includes(measure) && identifiers.congress?.includes(String(congress)),
    );
    if (record === undefined) return `${measure} (${congress}): no record`;
    const ids = new Set(record.actors.filter(({ part }) => part === 'sponsor').map(({ person }) => person ?? ''));
    const isSponsored = [...ids].some((id) => corpus.entityById.people.get(id)?.identifiers['bioguide'] === sponsor.bioguide);
    const days = record.passages.flatMap((passage) => (passage.type === 'stage' ? passage.date.start : []));
    const introduced = stages.find(({ what }) => what.startsWith('introduced'))?.date;
    const missed = votes.filter(
      ({ yeas, nays, roll }) =>
        !record.passages.some(
          (passage) =>
            passage.type === 'stage' &&
            passage.vote?.yeas === yeas &&
            passage.vote.nays === nays &&
            passage.vote.number?.includes(String(roll)),
        ) && !record.passages.some(({ text }) => text.includes(`${yeas} to ${nays}`) && text.includes(String(roll))),
    );
    return [
      ...(isSponsored ? [] : [`${record.id}: sponsor ${sponsor.bioguide}`]),
      ...(introduced === undefined || days.includes(introduced) ? [] : [`${record.id}: introduced ${introduced}, not ${days[0]}`]),
      ...missed.map(({ chamber, yeas, nays, roll }) => `${record.id}: ${chamber} ${yeas}-${nays}, vote ${roll}`),
    ];
  });
  assertNone(lost, 'measures');
});
