import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRecordDate } from '../../src/corpus/edtf-date.ts';
import { layOutCardStrip, spread } from '../../src/embeds/card-strip.ts';
import { buildQuotationCard, buildRecordCard, cardTitle } from '../../src/embeds/cards.ts';
import { fingerprint } from '../../src/embeds/fingerprint.ts';
import { quotationCardHeight, recordCardHeight } from '../../src/embeds/sizes.ts';
import type { Quotation } from '../../src/model/passages.ts';
import type { CorpusRecord } from '../../src/model/record.ts';
import { makeCorpus, makeDate, makeLink, makePassage, makeRecord } from '../support/corpus.ts';
import { ALONE, BELZ, CORPUS, HOSTILE, PROMISE } from './sample.ts';

function cardOf(index: number) {
  const passage = BELZ.passages[index];
  assert.ok(passage);
  return buildQuotationCard(BELZ, passage, CORPUS);
}

test('buildQuotationCard of quoted words names speaker, role, occasion and who handed the words down', () => {
  const card = cardOf(1);
  assert.equal(card.words, 'not encrypted');
  assert.equal(card.by, 'Dorothee Belz');
  assert.equal(card.byRest, 'EMEA vice president, Microsoft, before the European Parliament');
  assert.equal(card.as, 'Words as given by Ars Technica and InformationWeek');
  assert.equal(card.kind, 'Testimony, European Parliament');
  assert.equal(card.path, 'testimony/2013-11-11-belz-libe/#t4');
  assert.equal(cardTitle(card), 'Dorothee Belz, 11 November 2013');
});

test('buildQuotationCard of our own words quotes nothing', () => {
  const card = cardOf(0);
  assert.equal(card.words, '');
  assert.equal(card.as, '');
  assert.equal(card.text, 'Asked about data moving between servers.');
});

test('buildQuotationCard says that words are translated', () => {
  const [passage] = HOSTILE.passages;
  assert.ok(passage);
  assert.match(buildQuotationCard(HOSTILE, passage, CORPUS).as, /; translated$/);
});

test('buildQuotationCard has the day and occasion of the words, where they are not those of the record', () => {
  const [, passage] = BELZ.passages;
  const [words] = BELZ.quotations;
  assert.ok(passage && words);
  const said = { ...words, date: makeDate('2013-11-18'), occasion: 'in a letter' };
  const card = buildQuotationCard({ ...BELZ, quotations: [said] }, passage, CORPUS);
  assert.deepEqual([card.date, card.isoDate], ['18\u00a0November\u00a02013', '2013-11-18']);
  assert.equal(card.byRest, 'EMEA vice president, Microsoft, in a letter');
});

/** EDTF, and the ISO date for machines: nothing where it is no single day, month or year. */
const MACHINE_DATES = [
  ['2013-11-11', '2013-11-11'],
  ['2013-11~', '2013-11'],
  ['2013?', '2013'],
  ['2013-11/2014-01', ''],
  ['2013/2014', ''],
  ['2013-11-11/2013-11-12', ''],
] as const;

for (const [edtf, isoDate] of MACHINE_DATES) {
  test(`buildRecordCard of ${edtf} has "${isoDate}" for machines`, () => {
    const date = parseRecordDate(edtf);
    assert.ok(date);
    assert.equal(buildRecordCard({ ...BELZ, date }, CORPUS).isoDate, isoDate);
  });
}

test('buildRecordCard counts sources, and links of both ends', () => {
  const card = buildRecordCard(BELZ, CORPUS);
  assert.equal(card.sources, 3);
  assert.equal(card.links, 2);
  assert.equal(card.lane, 'h');
  assert.equal(card.isoDate, '2013-11-11');
});

test('fingerprint is the same for the same text, short, and safe in an address', () => {
  assert.equal(fingerprint('a'), fingerprint('a'));
  assert.match(fingerprint('é𝔘'), /^[a-z0-9]{14}$/);
  assert.notEqual(fingerprint('traffic is not encrypted'), fingerprint('traffic is now encrypted'));
});

test('fingerprint does not change between versions of this site', () => {
  // FNV-1a of “a” with the standard basis is 0xe40c292c (Fowler, Noll, Vo: test vectors).
  assert.equal(fingerprint('a').slice(0, 7), (0xe40c292c).toString(36).padStart(7, '0'));
  assert.equal(fingerprint('server-to-server'), '0z6ary80q2cmx2');
});

/** Version of the card of `t4`, with the record changed. */
function versionOf(over: Partial<CorpusRecord> = {}, corpus = CORPUS): string {
  const record = { ...BELZ, ...over };
  const passage = record.passages.find(({ id }) => id === 't4');
  assert.ok(passage);
  return buildQuotationCard(record, passage, corpus).version;
}

const changeQuotation = (over: Partial<Quotation>) => ({ quotations: BELZ.quotations.map((quotation) => ({ ...quotation, ...over })) });
const changePassage = (over: { readonly text?: string; readonly line?: number }) => ({
  passages: BELZ.passages.map((passage) => ({ ...passage, ...over })),
});

const CHANGES: { readonly [what: string]: Partial<CorpusRecord> } = {
  title: { title: 'Belz: traffic not encrypted' },
  date: { date: makeDate('2013-11-12') },
  body: { bodies: [] },
  role: { actors: BELZ.actors.map((actor) => ({ ...actor, role: 'vice president' })) },
  text: changePassage({ text: 'Other.' }),
  words: changeQuotation({ words: 'encrypted' }),
  'who said it': changeQuotation({ by: { name: 'A member' } }),
  'day of the words': changeQuotation({ date: makeDate('2013-11-12') }),
  occasion: changeQuotation({ occasion: 'in an interview' }),
  translation: changeQuotation({ translatedFrom: 'de' }),
  'who handed the words down': { sources: BELZ.sources.map((source) => ({ ...source, publisher: 'EUobserver' })) },
  quotation: { quotations: [] },
};

for (const [what, over] of Object.entries(CHANGES)) {
  test(`the version of a quotation card changes with its ${what}`, () => assert.notEqual(versionOf(over), versionOf()));
}

test('the version of a card stays when its file or what links to it changes', () => {
  assert.equal(versionOf(changePassage({ line: 99 })), versionOf());
  const linked = makeCorpus([BELZ, { ...PROMISE, links: [] }], CORPUS.entities.people.concat(CORPUS.entities.organizations));
  assert.equal(buildRecordCard(BELZ, linked).version, buildRecordCard(BELZ, CORPUS).version);
  assert.notEqual(buildRecordCard(BELZ, linked).links, buildRecordCard(BELZ, CORPUS).links);
});

test('the version of a record card changes with title, summary, date and any passage', () => {
  const before = buildRecordCard(BELZ, CORPUS).version;
  for (const over of [
    { title: 'x' },
    { summary: 'x' },
    { date: makeDate('2013') },
    { passages: [makePassage('p1', 'x')] },
    { form: 'written', kind: 'statements' as const },
  ]) {
    assert.notEqual(buildRecordCard({ ...BELZ, ...over }, CORPUS).version, before, Object.keys(over).join());
  }
});

test('heights grow with the text and a quotation is 300 at least', () => {
  const card = cardOf(1);
  assert.equal(quotationCardHeight(card), 300);
  assert.ok(quotationCardHeight({ ...card, words: 'word '.repeat(80) }) > 500);
  const record = buildRecordCard(BELZ, CORPUS);
  assert.ok(recordCardHeight({ ...record, summary: 'word '.repeat(200) }) > recordCardHeight(record));
});

test('layOutCardStrip of a record without links is nothing', () => {
  assert.equal(layOutCardStrip(ALONE, CORPUS, 550), undefined);
});

test('layOutCardStrip places linked records in order of time inside the drawing, itself marked once', () => {
  const strip = layOutCardStrip(BELZ, CORPUS, 550);
  assert.ok(strip);
  assert.deepEqual(
    strip.flags.map((flag) => flag.lane),
    ['d', 'h', 'c'],
  );
  assert.deepEqual(
    strip.flags.map((flag) => flag.isSelf),
    [false, true, false],
  );
  for (const flag of strip.flags) assert.ok(flag.x >= 0 && flag.x + 12 <= 550, String(flag.x));
  assert.deepEqual(
    [...strip.flags].sort((a, b) => a.x - b.x),
    strip.flags,
  );
  assert.equal(strip.title, '3 linked records, 30 October 2013 to 4 December 2013');
});

test('layOutCardStrip draws other records of the span as open sheets, and those that have a flag not once more', () => {
  const self = makeRecord('2014-01-10-self', { links: [makeLink('2014-01-10-self', 'cites', '2014-01-20-linked')] });
  const strip = layOutCardStrip(
    self,
    makeCorpus([
      self,
      makeRecord('2014-01-20-linked'),
      makeRecord('2014-01-15-between', { kind: 'rulings' }),
      makeRecord('2015-01-15-later', { kind: 'actions' }),
    ]),
    550,
  );
  assert.equal(strip?.flags.length, 2);
  assert.deepEqual(
    strip?.others.map(({ lane }) => lane),
    ['j'],
  );
});

test('layOutCardStrip labels the record itself and lets no two labels touch, also where all are of one day', () => {
  const self = makeRecord('2014-01-10-self', {
    links: [1, 2, 3, 4].map((day) => makeLink('2014-01-10-self', 'cites', `2014-01-1${day}-x`)),
  });
  const corpus = makeCorpus([self, ...[1, 2, 3, 4].map((day) => makeRecord(`2014-01-1${day}-x`))]);
  const strip = layOutCardStrip(self, corpus, 288);
  assert.ok(strip);
  const labelled = strip.flags.filter((flag) => flag.label !== '');
  assert.ok(labelled.some((flag) => flag.isSelf));
  const boxes = labelled.map((flag) =>
    flag.anchor === 'start' ? [flag.x, flag.x + flag.label.length * 7] : [flag.x + 12 - flag.label.length * 7, flag.x + 12],
  );
  boxes.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  for (const [index, box] of boxes.entries()) {
    const next = boxes[index + 1];
    if (next !== undefined) assert.ok((box[1] ?? 0) < (next[0] ?? 0));
  }
});

test('spread(places, width) keeps the order, keeps flags inside, and lets none cover another while there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 538, noNaN: true }), { minLength: 1, maxLength: 60 }), (places) => {
      const moved = spread(
        places.toSorted((a, b) => a - b),
        550,
      );
      for (const [index, place] of moved.entries()) {
        assert.ok(place > -0.001 && place <= 538.001, `${place}`);
        const next = moved[index + 1];
        if (next !== undefined) assert.ok(next - place > (moved.length <= 40 ? 12.99 : 0), `${place} ${next}`);
      }
    }),
    { seed: 7 },
  );
});
