/** One record of each kind, with what is awkward in each; the tests of all citation formats share them. */
import type { Passage } from '../../src/model/passages.ts';
import type { Site } from '../../src/model/permalinks.ts';
import type { CorpusRecord } from '../../src/model/record.ts';
import { makeCorpus, makeDate, makeEntity, makePassage, makeRecord, makeSource } from '../support/corpus.ts';

export const SITE: Site = { origin: 'https://record.example', base: '/r/' };

const TURN: Passage = {
  type: 'turn',
  id: 't4',
  text: '“traffic is generally not encrypted”, she answered.',
  html: '',
  citations: [{ source: 'S1', locator: 'p. 12' }],
  line: 3,
  speaker: { person: 'dorothee-belz' },
  role: 'answer',
  capacity: '',
};

const QUESTION: Passage = { ...TURN, id: 't3', speaker: { name: 'A member' }, role: 'question', citations: [{ source: 'S1' }] };

export const TESTIMONY = makeRecord('2013-11-11-belz-libe', {
  kind: 'testimony',
  form: 'oral',
  title: 'Dorothee Belz (Microsoft): traffic generally not encrypted',
  jurisdiction: 'EU',
  bodies: ['libe'],
  hearing: '2013-11-11-libe-hearing-9',
  actors: [
    { person: 'dorothee-belz', organization: 'microsoft', role: 'EMEA vice president', part: 'witness' },
    { person: 'claude-moraes', role: 'rapporteur', part: 'questioner' },
  ],
  passages: [QUESTION, TURN],
  quotations: [
    { words: 'traffic is generally not encrypted', by: { person: 'dorothee-belz' }, passage: 't4', citations: [{ source: 'S1' }] },
  ],
});

export const HEARING = makeRecord('2013-11-11-libe-hearing-9', {
  kind: 'hearings',
  title: 'LIBE inquiry, ninth hearing',
  officialTitle: 'LIBE Committee Inquiry on Electronic Mass Surveillance of EU Citizens',
  jurisdiction: 'EU',
  bodies: ['libe'],
  identifiers: { 'hearing-number': ['9'] },
});

export const US_HEARING = makeRecord('2013-12-11-judiciary-hearing', {
  kind: 'hearings',
  title: 'Senators ask again about the programmes',
  officialTitle: 'Continued Oversight of U.S. Government Surveillance Authorities',
  bodies: ['senate-judiciary'],
  identifiers: { congress: ['113'], 'hearing-number': ['S. Hrg. 113-334'] },
});

export const BILL = makeRecord('2013-10-29-usa-freedom-act', {
  kind: 'legislation',
  form: 'bill',
  title: 'Sensenbrenner bill would end bulk collection (H.R. 3361)',
  officialTitle: 'USA FREEDOM Act',
  bodies: ['us-house'],
  actors: [
    { person: 'james-sensenbrenner', role: 'Representative', part: 'sponsor' },
    { person: 'claude-moraes', role: '', part: 'cosponsor' },
  ],
  identifiers: { bill: ['H.R. 3361'], congress: ['113'], 'related-bill': ['S. 1599'] },
});

export const LAW = makeRecord('2015-06-02-usa-freedom-act', {
  kind: 'legislation',
  form: 'law',
  title: 'USA FREEDOM Act becomes law',
  officialTitle: 'USA FREEDOM Act of 2015',
  bodies: ['us-congress'],
  identifiers: { 'public-law': ['114-23'], 'statutes-at-large': ['129 Stat. 268'], congress: ['114'] },
});

export const RULING = makeRecord('2015-05-07-aclu-v-clapper', {
  kind: 'rulings',
  form: 'opinion',
  title: 'Appeals court: the section does not authorise it',
  officialTitle: 'ACLU v. Clapper',
  bodies: ['second-circuit'],
  identifiers: { docket: ['14-42'], citation: ['785 F.3d 787'] },
});

export const REPORT = makeRecord('2014-01-23-pclob-215', {
  kind: 'actions',
  form: 'report',
  title: 'Report on the Telephone Records Program',
  bodies: ['pclob'],
  actors: [{ organization: 'pclob', role: '', part: 'issuer' }],
});

export const POST = makeRecord('2013-12-04-microsoft-encryption', {
  kind: 'statements',
  form: 'post',
  title: 'Protecting customer data from government snooping',
  bodies: ['microsoft'],
  actors: [{ person: 'brad-smith', organization: 'microsoft', role: 'general counsel', part: 'author' }],
  sources: [
    makeSource('S1', {
      class: 'company-document',
      title: 'Protecting customer data (copy)',
      publisher: 'Microsoft',
      issued: makeDate('2013-12-04'),
      URL: 'https://blogs.example/2013/12/04',
    }),
  ],
});

export const PRESS = makeRecord('2013-10-30-muscular', {
  kind: 'disclosures',
  form: 'press-report',
  title: 'NSA infiltrates links to Yahoo, Google data centers',
  bodies: ['washington-post'],
  actors: [{ person: 'barton-gellman', role: 'reporter', part: 'author' }],
  passages: [makePassage('p1', 'The report said so.')],
});

export const SPEECH = makeRecord('2014-01-17-obama-speech', {
  kind: 'actions',
  form: 'speech',
  title: 'Remarks on Review of Signals Intelligence',
  date: makeDate('2014-01'),
  bodies: ['us-white-house'],
  actors: [{ person: 'barack-obama', role: 'President', part: 'speaker' }],
});

/** Everything that a format could take for its own syntax. */
export const HOSTILE = makeRecord('2014-02-02-hostile', {
  kind: 'actions',
  form: 'report',
  title: 'A {b} } \\end{x} & <script>"\'100% $5 #1_2~^\r\nER  - \nTY  - JOUR @misc{z, ünïcode 𝔘 \u2028',
  summary: 'Line one\nER  - \nline two',
  bodies: ['odd'],
});

const PEOPLE = [
  ['dorothee-belz', 'Dorothee Belz', 'Belz, Dorothee'],
  ['claude-moraes', 'Claude Moraes', 'Moraes, Claude'],
  ['james-sensenbrenner', 'James Sensenbrenner', 'Sensenbrenner, James'],
  ['brad-smith', 'Brad Smith', 'Smith, Brad'],
  ['barton-gellman', 'Barton Gellman', 'Gellman, Barton'],
  ['barack-obama', 'Barack Obama', 'Obama, Barack'],
] as const;

const ORGANIZATIONS = [
  ['microsoft', 'Microsoft', undefined],
  ['european-parliament', 'European Parliament', undefined],
  ['libe', 'Committee on Civil Liberties, Justice and Home Affairs', 'european-parliament'],
  ['us-congress', 'United States Congress', undefined],
  ['us-house', 'House of Representatives', 'us-congress'],
  ['us-senate', 'Senate', 'us-congress'],
  ['senate-judiciary', 'Committee on the Judiciary', 'us-senate'],
  ['second-circuit', '2d Cir.', undefined],
  ['pclob', 'Privacy and Civil Liberties Oversight Board', undefined],
  ['washington-post', 'The Washington Post', undefined],
  ['us-white-house', 'White House', undefined],
  ['odd', 'Odd {& Sons}', undefined],
] as const;

export const CASES: readonly CorpusRecord[] = [TESTIMONY, HEARING, US_HEARING, BILL, LAW, RULING, REPORT, POST, PRESS, SPEECH, HOSTILE];

export const CORPUS = makeCorpus(CASES, [
  ...PEOPLE.map(([id, name, sortName]) => makeEntity('people', id, name, { sortName })),
  ...ORGANIZATIONS.map(([id, name, parent]) => makeEntity('organizations', id, name, parent === undefined ? {} : { parent })),
]);
