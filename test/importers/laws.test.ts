/** The project's own little bill in both markups: what units, ids and facts must come out. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { ImportInput } from '../../src/importers/importer.ts';
import { usBillImporter } from '../../src/importers/us-bill/us-bill.ts';
import { uslmImporter } from '../../src/importers/uslm/uslm.ts';
import { checkResult, outline, readFixture } from '../support/official-files.ts';
import { lettersInFile, lettersOf, stripTags } from '../support/strip-tags.ts';

const DTD = readFixture('laws/BILLS-199hr12rh.xml');
const USLM = readFixture('laws/BILLS-199hr12rh-uslm.xml');
const LAW = readFixture('laws/PLAW-199publ3.xml');

test('importText(bill of the DTD) makes units by enumerators: quoted text, flush words, footnotes, tables, equal numbers', () => {
  const result = usBillImporter.importText(DTD);
  checkResult(result, DTD);
  const units = result.document?.units ?? [];
  assert.deepEqual(outline(units).slice(1), [
    'struck-s1 SECTION 1. Short title This Act is the “Lamp Act”.',
    's1 SECTION 1. Short title This Act is the “Lantern Act”. / Sec. 1. Short title. / TITLE IV—Oil',
    't4 TITLE IV Oil',
    '  t4-s401 SEC. 401. Keepers',
    '    t4-s401-a (a) In general A keeper shall— / [Who keeps the lamp.]',
    '      t4-s401-a-1 (1) light the lamp in 1/2 hour; and',
    '      t4-s401-a-2 (2) call it “the ‘green’ one”,',
    '      t4-s401-a-end at no charge.',
    '    t4-s401-b (b) Amendment The Harbor Act is amended—',
    '      t4-s401-b-1 (1) by adding the following:',
    '        t4-s401-b-1-q-s12a “§12a. Wicks',
    '          t4-s401-b-1-q-s12a-a “(a) A ‘wick’ burns.',
    '          t4-s401-b-1-q-s12a-b “(b) It is short.”; and',
    '      t4-s401-b-2 (2) by adding at the end the following: / “Nothing is dark.”.',
    '  t4-s402 SEC. 402. Prices The prices are: / Oil | Price / Whale | $3 / Heave, ho. / Again.',
    '  t4-s402-x2 SEC. 402. Prices The same number twice.',
    'endorsement April 2, 2085 / Ordered to be printed',
  ]);
  assert.deepEqual(
    units.filter(({ quoted }) => quoted === true).map(({ id }) => id),
    ['t4-s401-b-1-q-s12a', 't4-s401-b-1-q-s12a-a', 't4-s401-b-1-q-s12a-b'],
  );
  assert.deepEqual(
    units.filter(({ change }) => change !== undefined).map(({ id, change }) => [id, change]),
    [['struck-s1', 'struck']],
  );
});

test('importText(bill of the DTD) says once for each unknown element that its text is kept, and that text was struck out', () => {
  const { problems } = usBillImporter.importText(DTD);
  assert.deepEqual(
    problems.map(({ severity, line, path, code }) => [severity, line, path, code]),
    [
      ['warning', 29, '<shanty>', 'unknown-element'],
      ['warning', 29, '<b2>', 'unknown-element'],
      ['warning', 12, '<section>', 'struck-text'],
    ],
  );
  assert.match(problems[0]?.message ?? '', /^2 elements <shanty> are not known/);
});

test('importText(bill of the DTD) reads facts from the form; the title from the text that stands', () => {
  const { facts, document } = usBillImporter.importText(DTD);
  assert.deepEqual([document?.title, document?.version, document?.date], ['Lantern Act', 'rh', '2085-04-02']);
  assert.deepEqual(facts, {
    kind: 'legislation',
    title: 'Lantern Act (H.R. 12, 199th Congress)',
    officialTitle: 'To light the harbor, and for other purposes.',
    date: '2085-03-01',
    jurisdiction: 'US',
    bodies: ['House of Representatives', 'House Committee on the Judiciary'],
    people: [
      {
        name: 'Lampe',
        role: 'Representative',
        organization: 'House of Representatives',
        part: 'sponsor',
        identifiers: { bioguide: 'L000999' },
      },
      {
        name: 'Wick',
        role: 'Representative',
        organization: 'House of Representatives',
        part: 'cosponsor',
        identifiers: { bioguide: 'W000111' },
      },
    ],
    stages: [
      {
        date: '2085-03-01',
        text: 'Ms. Lampe of Maine (for herself and Mr. Wick) introduced the following bill; which was referred to the Committee on the Judiciary',
      },
      { date: '2085-04-02', text: 'Reported with an amendment' },
    ],
    identifiers: { bill: ['H.R. 12'], congress: ['199'], govinfo: ['BILLS-199hr12rh'] },
    URL: 'https://www.govinfo.gov/app/details/BILLS-199hr12rh',
  });
});

test('importText(USLM bill) makes the units that the DTD makes, its marks kept as printed', () => {
  const result = uslmImporter.importText(USLM);
  checkResult(result, USLM);
  assert.deepEqual(outline(result.document?.units ?? []).slice(1), [
    'p1 A BILL / To light the harbor, and for other purposes. / Be it enacted,',
    's1 SECTION 1. SHORT TITLE This Act is the “Lantern Act”. / Sec. 1. Short title.',
    't4 TITLE IV OIL',
    '  t4-s401 SEC. 401. KEEPERS',
    '    t4-s401-a (a) In general A keeper shall—',
    '      t4-s401-a-1 (1) light the lamp; and',
    '      t4-s401-a-end at no charge.',
    '    t4-s401-b (b) Amendment The Harbor Act is amended by adding the following:',
    '      t4-s401-b-q-s12a “§ 12a. Wicks',
    '        t4-s401-b-q-s12a-a “(a) A ‘wick’ burns.”.',
  ]);
  const { facts, document, problems } = result;
  assert.deepEqual([document?.version, document?.date, facts?.date, problems], ['rh', '2085-04-02', '2085-03-01', []]);
  assert.deepEqual(facts?.bodies, ['House of Representatives', 'House Committee on the Judiciary']);
  assert.deepEqual(facts?.identifiers, { bill: ['H.R. 12'], congress: ['199'], govinfo: ['BILLS-199hr12rh'] });
});

test('importText(public law) keeps marginal notes, and gives each unit the page on which it begins', () => {
  const result = uslmImporter.importText(LAW);
  checkResult(result, LAW);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'preface Public Law 199–3 / 199th Congress',
    's1 [240 STAT. 12] SECTION 1. SHORT TITLE [Lantern Act.] / This Act is the “Lantern Act”. / [1 USC 1.]',
    's2 [240 STAT. 12] SEC. 2. LIGHT Let there be light.',
    's3 [240 STAT. 13] SEC. 3. It is good.',
    'p1 Approved May 3, 2085.',
  ]);
  const { facts, document } = result;
  assert.deepEqual([facts?.title, document?.version, document?.date], ['Lantern Act (Pub. L. 199-3)', 'law', '2085-05-03']);
  assert.deepEqual(facts?.identifiers, {
    congress: ['199'],
    'public-law': ['199-3'],
    'statutes-at-large': ['240 Stat. 12'],
    govinfo: ['PLAW-199publ3'],
  });
});

test('importText(resolution, amendment of the DTD) has its recitals, and the text that the amendment puts in', () => {
  const section = '<section><enum>1.</enum><text>Let there be oil.</text></section>';
  for (const [text, expected] of [
    [
      `<resolution resolution-stage="Introduced-in-House"><preamble><whereas><text>Whereas it is dark; and</text></whereas><whereas><text>Whereas oil burns:</text></whereas></preamble><resolution-body>${section}</resolution-body></resolution>`,
      ['whereas Whereas it is dark; and', 'whereas2 Whereas oil burns:', 's1 SEC. 1. Let there be oil.'],
    ],
    [
      `<amendment-doc amend-stage="Engrossed"><amendment-body><amendment><amendment-instruction><text>Insert the following:</text></amendment-instruction><amendment-block>${section}</amendment-block></amendment></amendment-body></amendment-doc>`,
      ['amendment Insert the following:', '  amendment-s1 SEC. 1. Let there be oil.'],
    ],
  ] as const) {
    const input = { file: 'x.xml', text };
    assert.equal(usBillImporter.recognizes(input), true);
    const result = usBillImporter.importText(input);
    checkResult(result, input);
    assert.deepEqual(outline(result.document?.units ?? []), expected);
    assert.deepEqual(
      result.problems.filter(({ code }) => code === 'unknown-element'),
      [],
    );
  }
});

test('importText(a law with names of methods) takes them as names', () => {
  const text =
    '<bill bill-stage="x" __proto__="y"><legis-body><section constructor="z"><enum>constructor</enum><toString>a</toString></section></legis-body></bill>';
  const { document } = usBillImporter.importText({ file: 'x.xml', text });
  assert.deepEqual(outline(document?.units ?? []), ['sconstructor SEC. constructor a']);
});

test('importText(another root) is refused and names it', () => {
  for (const importer of [usBillImporter, uslmImporter]) {
    const { document, problems } = importer.importText({ file: 'x.xml', text: '\n<poem>Light.</poem>' });
    assert.equal(document, undefined);
    assert.deepEqual(
      problems.map(({ code, line, message }) => [code, line, message]),
      [['wrong-format', 2, 'the file begins with <poem>']],
    );
  }
});

test('importText(bill without text) is refused', () => {
  const { document, problems } = usBillImporter.importText({ file: 'x.xml', text: '<bill bill-stage="x"><legis-body/></bill>' });
  assert.deepEqual([document, problems[0]?.code], [undefined, 'no-text']);
});

/** A bill of random divisions, quotations, tables and unknown elements, in either markup. */
const word = fc.constantFrom('light', 'Oil', 'the', 'keeper', '12', 'é', '“x”', '—', 'a.b', '&amp;', '$3');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const number = fc.constantFrom('1', '2', 'a', 'A', 'iv', '101', '§ 3', '(1)(A)', '', 'top', '—');
const inside = fc.letrec<{ division: string; content: string }>((tie) => ({
  division: fc
    .tuple(fc.constantFrom('section', 'title', 'paragraph', 'subsection'), number, words, fc.array(tie('content'), { maxLength: 4 }))
    .map(([name, enumerator, heading, content]) => `<${name}><N>${enumerator}</N><H>${heading}</H>${content.join('')}</${name}>`),
  content: fc.oneof(
    { depthSize: 'small' },
    words.map((text) => `<T>${text}</T>`),
    words.map((text) => `<odd>${text}</odd>`),
    fc.tuple(words, tie('division')).map(([text, division]) => `<T>${text} <Q>${division}</Q>; and</T>`),
    tie('division'),
  ),
}));
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'us-bill': ['enum', 'header', 'text', 'quoted-block', '<bill bill-stage="Introduced-in-House"><legis-body>', '</legis-body></bill>'],
  uslm: ['num', 'heading', 'content', 'quotedContent', '<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main>', '</main></bill>'],
};

for (const importer of [usBillImporter, uslmImporter]) {
  test(`importText(any ${importer.format}) keeps every word in order, gives unique ids, and gives the same twice`, () => {
    const [n = '', h = '', t = '', q = '', open = '', close = ''] = NAMES[importer.format] ?? [];
    fc.assert(
      fc.property(fc.array(inside.division, { minLength: 1, maxLength: 4 }), (divisions) => {
        const body = divisions
          .join('')
          .replace(/(<\/?)([NHTQ])>/g, (_, slash, key) => `${slash}${{ N: n, H: h, T: t, Q: q }[String(key)]}>`);
        const input: ImportInput = { file: 'random.xml', text: `${open}${body}${close}` };
        const result = importer.importText(input);
        checkResult(result, input);
        assert.deepEqual(importer.importText(input), result);
        const units = result.document?.units ?? [];
        assert.equal(lettersInFile(units, importer.format), lettersOf(stripTags(input.text, importer.format)));
      }),
      { seed: 12, numRuns: 300 },
    );
  });
}
