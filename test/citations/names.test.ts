/** Names of cases, measures and hearings, the days by which they are cited, and notes: what a lawyer would paste. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviateCourt } from '../../src/citations/courts.ts';
import { documentTypeOf } from '../../src/citations/document-types.ts';
import { buildCslItem, buildPassageItem } from '../../src/citations/item.ts';
import { buildRecordMetaTags } from '../../src/citations/metadata.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { runsToHtml, runsToText } from '../../src/citations/runs.ts';
import { CITATION_STYLES } from '../../src/citations/styles.ts';
import type { Passage } from '../../src/model/passages.ts';
import type { CorpusRecord } from '../../src/model/record.ts';
import { makeCorpus, makeDate, makeEntity, makePassage, makeRecord } from '../support/corpus.ts';
import { CORPUS, SITE, TESTIMONY } from './cases.ts';

const COURTS = makeCorpus(
  [],
  [
    makeEntity('organizations', 'fisc', 'Foreign Intelligence Surveillance Court'),
    makeEntity('organizations', 'cjeu', 'Court of Justice of the European Union'),
    makeEntity('organizations', 'ecthr', 'European Court of Human Rights'),
    makeEntity('organizations', 'tribunal', 'Investigatory Powers Tribunal'),
    makeEntity('organizations', 'sdny', 'United States District Court for the Southern District of New York'),
  ],
);

/** The three styles, without what names this site. */
function cite(record: CorpusRecord, corpus = COURTS): readonly string[] {
  const item = buildCslItem(record, corpus, SITE);
  return CITATION_STYLES.map(({ format }) => runsToText(format(item)).replace(/(?:, in|\.) The Surveillance Record.*$/, ''));
}

function ruling(id: string, over: Partial<CorpusRecord>): CorpusRecord {
  return makeRecord(id, { kind: 'rulings', title: 'Court does a thing', ...over });
}

const DECISIONS: readonly (readonly [why: string, record: CorpusRecord, bluebook: string])[] = [
  [
    'an order under a docket number',
    ruling('2009-03-02-x', { officialTitle: 'In re X', bodies: ['fisc'], identifiers: { docket: ['BR 08-13'] } }),
    'In re X, No. BR 08-13 (FISA Ct. Mar. 2, 2009)',
  ],
  [
    'an opinion on a database',
    ruling('2013-08-29-x', {
      officialTitle: 'In re X',
      bodies: ['fisc'],
      identifiers: { docket: ['BR 13-109'], citation: ['2013 WL 57'] },
    }),
    'In re X, No. BR 13-109, 2013 WL 57 (FISA Ct. Aug. 29, 2013)',
  ],
  [
    'a reported decision that names court and year',
    ruling('2013-12-16-x', {
      officialTitle: 'A v. B Corp.',
      bodies: ['sdny'],
      identifiers: { citation: ['9 F. Supp. 2d 1 (S.D.N.Y. 2013)'] },
    }),
    'A v. B Corp., 9 F. Supp. 2d 1 (S.D.N.Y. 2013)',
  ],
  [
    'a decision after another of the same case',
    ruling('2021-09-15-x', {
      officialTitle: 'A v. B',
      bodies: ['sdny'],
      identifiers: { docket: ['No. 20-1191'], citation: ['857 F.3d 193 (4th Cir. 2017) (first appeal)'] },
    }),
    'A v. B, No. 20-1191 (S.D.N.Y. Sept. 15, 2021)',
  ],
  [
    'a neutral citation',
    ruling('2014-12-05-x', { officialTitle: 'A v B', bodies: ['tribunal'], identifiers: { citation: ['[2014] UKIPTrib 13_77-H'] } }),
    'A v. B, [2014] UKIPTrib 13_77-H',
  ],
  [
    'joined cases of the Union',
    ruling('2014-04-08-x', {
      officialTitle: 'A v B',
      bodies: ['cjeu'],
      identifiers: { case: ['C-293/12 and C-594/12'], ecli: ['ECLI:EU:C:2014:238'] },
    }),
    'Joined Cases C-293/12 & C-594/12, A v. B, ECLI:EU:C:2014:238 (Apr. 8, 2014)',
  ],
  [
    'applications in Strasbourg',
    ruling('2018-09-13-x', {
      officialTitle: 'A v. the United Kingdom',
      bodies: ['ecthr'],
      identifiers: { docket: ['58170/13, 62322/14'] },
    }),
    'A v. the United Kingdom, App. Nos. 58170/13, 62322/14 (Eur. Ct. H.R. Sept. 13, 2018)',
  ],
  ['a decision without a known name', ruling('2011-10-03-x', { bodies: ['fisc'] }), '[Court does a thing] (FISA Ct. Oct. 3, 2011)'],
];

for (const [why, record, bluebook] of DECISIONS) {
  test(`formatBluebook of ${why} is ${bluebook}`, () => assert.equal(cite(record)[0], bluebook));
}

test('a name of a case is in italics, a description is not and stands in square brackets in every format', () => {
  const named = ruling('2009-03-02-x', { officialTitle: 'In re X', bodies: ['fisc'] });
  const described = ruling('2009-03-02-x', { bodies: ['fisc'] });
  for (const { format } of CITATION_STYLES) {
    assert.match(runsToHtml(format(buildCslItem(named, COURTS, SITE))), /<i>In re X<\/i>/);
    const html = runsToHtml(format(buildCslItem(described, COURTS, SITE)));
    assert.match(html, /(?<!<i>)\[Court does a thing\]/);
  }
  const item = buildCslItem(described, COURTS, SITE);
  assert.match(formatRis([item]), /\r\nTI {2}- \[Court does a thing\]\r\n/);
  assert.match(item.note, /the title in square brackets is a description by The Surveillance Record/);
  const tags = new Map(buildRecordMetaTags(described, COURTS, SITE).map(({ name, content }) => [name, content]));
  assert.equal(tags.get('citation_title'), '[Court does a thing]');
});

test('a bill without an official title is described in brackets, one with it is named', () => {
  const bill = makeRecord('2014-01-15-x', {
    kind: 'legislation',
    title: 'Bill would end it (H.R. 3880)',
    identifiers: { bill: ['H.R. 3880'] },
  });
  assert.equal(cite(bill)[0], '[Bill would end it], H.R. 3880 (2014)');
  assert.equal(cite({ ...bill, officialTitle: 'Review Act of 2014' })[0], 'Review Act of 2014, H.R. 3880 (2014)');
});

test('the Congress that stands in a number is said once', () => {
  const identifiers = { amendment: ['H.Amdt. 413 (113th Congress), A070'], congress: ['113'] };
  const amendment = makeRecord('2013-07-24-x', { kind: 'legislation', form: 'amendment', title: 'House rejects it', identifiers });
  assert.equal(cite(amendment)[0], '[House rejects it], H.Amdt. 413, A070, 113th Cong. (2013)');
});

const COURT_NAMES = [
  ['Supreme Court of the United States', 'U.S.'],
  ['Foreign Intelligence Surveillance Court', 'FISA Ct.'],
  ['Foreign Intelligence Surveillance Court of Review', 'FISA Ct. Rev.'],
  ['United States Court of Appeals for the Second Circuit', '2d Cir.'],
  ['United States Court of Appeals for the District of Columbia Circuit', 'D.C. Cir.'],
  ['United States District Court for the District of Columbia', 'D.D.C.'],
  ['United States District Court for the Southern District of New York', 'S.D.N.Y.'],
  ['United States District Court for the District of constructor', 'United States District Court for the District of constructor'],
  ['constructor', 'constructor'],
  ['Investigatory Powers Tribunal', 'Investigatory Powers Tribunal'],
] as const;

for (const [name, abbreviated] of COURT_NAMES) {
  test(`abbreviateCourt(${name}) is ${abbreviated}`, () => assert.equal(abbreviateCourt(name), abbreviated));
}

test('testimony has the title of its hearing in every format, and its own headline in the note alone', () => {
  const item = buildCslItem(TESTIMONY, CORPUS, SITE);
  const title = 'LIBE Committee Inquiry on Electronic Mass Surveillance of EU Citizens';
  assert.equal(item.title, title);
  for (const { format } of CITATION_STYLES) {
    const text = runsToText(format(item));
    assert.ok(text.includes(title), text);
    assert.ok(!text.includes(TESTIMONY.title), text);
  }
  assert.ok(item.note.includes(TESTIMONY.title));
  assert.equal(formatRis([item]).split(title).length, 2);
});

const STAGE: Passage = { ...makePassage('s1', 'It was.'), type: 'stage', date: makeDate('2015-04-28'), label: 'Introduced' };
const SIGNED: Passage = { ...STAGE, id: 's2', date: makeDate('2015-06-02'), label: 'Signed; Public Law 114-23' };

test('a law is cited by the day that made it law, a bill by its introduction', () => {
  const law = makeRecord('2015-04-28-x', { kind: 'legislation', form: 'law', passages: [STAGE, SIGNED] });
  assert.deepEqual(buildCslItem(law, COURTS, SITE).issued, { 'date-parts': [[2015, 6, 2]] });
  const bill = makeRecord('2015-05-01-x', { kind: 'legislation', form: 'bill', passages: [STAGE, SIGNED] });
  assert.deepEqual(buildCslItem(bill, COURTS, SITE).issued, { 'date-parts': [[2015, 4, 28]] });
});

const TYPES: readonly (readonly [why: string, record: Partial<CorpusRecord>, type: string])[] = [
  [
    'a vote of a committee on a regulation',
    { kind: 'legislation', form: 'regulation', passages: [{ ...STAGE, label: 'Committee votes' }] },
    'bill',
  ],
  ['a law with a stage that made it one', { kind: 'legislation', form: 'law', passages: [SIGNED] }, 'legislation'],
  ['an executive order', { kind: 'actions', form: 'executive-act', identifiers: { 'executive-order': ['14086'] } }, 'legislation'],
  [
    'a decision of the Commission',
    { kind: 'actions', form: 'executive-act', identifiers: { document: ['Implementing Decision (EU) 2016/1250'] } },
    'legislation',
  ],
  [
    'a complaint of prosecutors',
    { kind: 'actions', form: 'executive-act', identifiers: { 'statutes-at-large': ['18 U.S.C. 641'] } },
    'webpage',
  ],
];

for (const [why, over, type] of TYPES) {
  test(`documentTypeOf(${why}) is ${type}`, () => assert.equal(documentTypeOf(makeRecord('2013-10-21-x', over)), type));
}

function noteOf(record: CorpusRecord, note: Passage) {
  return buildPassageItem({ ...record, passages: [note] }, note, CORPUS, SITE);
}

test('a paragraph of testimony is a note of this site, by its own day, and no words of the witness', () => {
  const item = noteOf(TESTIMONY, { ...makePassage('p7', 'On 4 December it promised.'), date: makeDate('2013-12-04') });
  assert.deepEqual(item.author, [{ literal: 'The Surveillance Record' }]);
  const of = 'testimony of Dorothee Belz, LIBE Committee Inquiry on Electronic Mass Surveillance of EU Citizens (11 November 2013)';
  const url = 'https://record.example/r/testimony/2013-11-11-belz-libe/#p7';
  assert.deepEqual(
    CITATION_STYLES.map(({ format }) => runsToText(format(item))),
    [
      `The Surveillance Record, note p7 to ${of} (Dec. 4, 2013), ${url}.`,
      `The Surveillance Record. (2013, December 4). Note p7 to ${of}. ${url}`,
      `The Surveillance Record, note p7 to ${of}, December 4, 2013, ${url}.`,
    ],
  );
  const ris = formatRis([item]);
  assert.match(ris, /^TY {2}- ELEC\r\n/);
  assert.match(ris, /\r\nDA {2}- 2013\/12\/04\/\r\n/);
  assert.doesNotMatch(ris, /AU {2}- Belz/);
});

test('a note without a day of its own has no date in any format', () => {
  const item = noteOf(TESTIMONY, makePassage('p7', 'Later it was asked again.'));
  assert.equal(item.issued, undefined);
  const ris = formatRis([item]);
  assert.doesNotMatch(ris, /\r\n(?:DA|PY) {2}-/);
  const [bluebook = '', apa = ''] = CITATION_STYLES.map(({ format }) => runsToText(format(item)));
  assert.match(bluebook, /\(11 November 2013\), https:/);
  assert.match(apa, /^The Surveillance Record\. \(n\.d\.\)\. Note p7 to /);
});

test('a turn of testimony and a paragraph of a report stay words of the document', () => {
  const [turn] = TESTIMONY.passages;
  assert.ok(turn);
  assert.equal(buildPassageItem(TESTIMONY, turn, CORPUS, SITE).type, 'hearing');
  const report = makeRecord('2014-01-23-x', { kind: 'actions', form: 'report' });
  assert.equal(noteOf(report, makePassage('p1', 'It found.')).type, 'report');
});
