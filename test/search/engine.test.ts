import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { QUERY_PIECES } from '../../src/commands/bench/hostile/queries.ts';
import { analyzeText } from '../../src/search/analysis.ts';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import { IndexReader } from '../../src/search/reader.ts';
import { ask, listFound, openEngine, readFromMemory } from '../support/search.ts';

const RECORDS = [
  buildBareRecord(
    'belz',
    [
      'Asked about data moving between servers.',
      'Server-to-server transportation is generally not encrypted, she answered.',
      'Microsoft was reviewing its security.',
    ],
    {
      title: 'Dorothee Belz (Microsoft) before LIBE',
      day: '2013-11-11',
      people: ['Dorothee Belz'],
      programs: ['MUSCULAR'],
      body: 'LIBE',
      speakers: ['Claude Moraes', 'Dorothee Belz', 'Dorothee Belz'],
    },
  ),
  buildBareRecord('salgado', ['Google asks to publish numbers of orders under § 215.', 'No direct access to its servers, he said.'], {
    title: 'Richard Salgado (Google) before the Senate',
    day: '2013-11-13',
    people: ['Richard Salgado'],
    speakers: ['Leahy', 'Salgado'],
  }),
  buildBareRecord(
    'yahoo',
    ['Access was direct, a critic said of the servers.', 'Encryption of links between data centres by March 2014.'],
    {
      title: 'Yahoo promises encryption',
      day: '2013-11-18',
      programs: ['MUSCULAR'],
    },
  ),
];

const FOUND: readonly (readonly [query: string, ...passages: string[]])[] = [
  ['encrypted', 'belz#t2', 'yahoo#t2'],
  ['"direct access"', 'salgado#t2'],
  ['"access direct"~2', 'salgado#t2', 'yahoo#t1'],
  ['server-to-server', 'belz#t2'],
  ['servers -google', 'belz#t1', 'belz#t2', 'yahoo#t1'],
  ['servers NOT "direct access"', 'belz#t1', 'belz#t2', 'yahoo#t1'],
  ['encrypt* OR § 215', 'belz#t2', 'salgado#t1', 'yahoo#t2'],
  ['Section 215', 'salgado#t1'],
  ['serv*', 'belz#t1', 'belz#t2', 'salgado#t2', 'yahoo#t1'],
  ['*crypt', 'belz#t2', 'yahoo#t2'],
  ['encription~1', 'belz#t2', 'yahoo#t2'],
  ['speaker:belz', 'belz#t2', 'belz#t3'],
  ['speaker:belz encrypted', 'belz#t2'],
  ['person:salgado access', 'salgado#t2'],
  ['program:muscular server', 'belz#t1', 'belz#t2', 'yahoo#t1'],
  ['org:libe server', 'belz#t1', 'belz#t2'],
  ['title:promises', 'yahoo#t1', 'yahoo#t2'],
  ['date:2013-11-12.. servers', 'salgado#t2', 'yahoo#t1'],
  ['date:..2013-11-11 servers', 'belz#t1', 'belz#t2'],
  ['Microsoft encrypted', 'belz#t2'],
  ['Salgado', 'salgado#t2'],
  ['nothingofthesort'],
  ['kind:nothing'],
  ['NOT servers', 'belz#t3', 'salgado#t1', 'yahoo#t2'],
];

const engine = await openEngine(RECORDS, [
  ['direct access', 'unfettered access', 'servers'],
  ['numbers', 'figures'],
]);

test('search(query) finds these passages and no others', async () => {
  for (const [query, ...passages] of FOUND) {
    const result = await engine.search(ask(query, { widen: false, match: 'all' }));
    assert.deepEqual(listFound(result).sort(), passages.sort(), query);
    assert.equal(result.passages, passages.length, query);
  }
});

test('search(words that stand nowhere together) finds passages with some of them and says so', async () => {
  const result = await engine.search(ask('encrypted numbers orders'));
  assert.equal(result.match, 'any');
  assert.equal(result.allRecords, 0);
  assert.ok(listFound(result).includes('salgado#t1'));
});

test('search(misspelt word) names the nearest word of the record', async () => {
  const { unknown } = await engine.search(ask('encrypton servers'));
  assert.deepEqual(unknown, [{ word: 'encrypton', start: 0, end: 9, nearest: 'encryption' }]);
});

test('search(word of the thesaurus) finds the other words, says so, and can be told not to', async () => {
  const widened = await engine.search(ask('figures'));
  assert.deepEqual(listFound(widened), ['salgado#t1']);
  assert.deepEqual(widened.widened, [{ word: 'figures', also: ['numbers'] }]);
  assert.deepEqual(listFound(await engine.search(ask('figures', { widen: false }))), []);
});

test('search(query, filters) narrows, and counts each facet as if its own choice were not made', async () => {
  const result = await engine.search(ask('servers', { filters: { program: ['MUSCULAR'] } }));
  assert.deepEqual(listFound(result).sort(), ['belz#t1', 'belz#t2', 'yahoo#t1']);
  const people = result.facets.find((facet) => facet.id === 'person')?.values;
  assert.deepEqual(
    people?.map(({ name, count }) => [name, count]),
    [['Dorothee Belz', 1]],
  );
  const kinds = result.facets.find((facet) => facet.id === 'kind')?.values;
  assert.deepEqual(kinds, [{ id: 'testimony', name: 'Testimony', count: 2, isChosen: false }]);
  const programs = result.facets.find((facet) => facet.id === 'program')?.values;
  assert.deepEqual(programs, [{ id: 'MUSCULAR', name: 'MUSCULAR', count: 2, isChosen: true }]);
});

test('search(query, year) narrows to records whose date may fall into the year, and counts the years', async () => {
  const own = await openEngine([
    buildBareRecord('a', ['servers'], { day: '2013-11-11' }),
    buildBareRecord('b', ['servers'], { day: '2014-01-01' }),
    buildBareRecord('c', ['servers'], { day: '2014-12-31' }),
  ]);
  const result = await own.search(ask('servers', { filters: { year: ['2014'] } }));
  assert.deepEqual(listFound(result).sort(), ['b#t1', 'c#t1']);
  const years = result.facets.find((facet) => facet.id === 'year')?.values;
  assert.deepEqual(
    years?.map(({ name, count, isChosen }) => [name, count, isChosen]),
    [
      ['2014', 2, true],
      ['2013', 1, false],
    ],
  );
});

test('search(words of a title) marks them in the title', async () => {
  const { hits } = await engine.search(ask('Yahoo promises'));
  assert.deepEqual(
    hits[0]?.title.map((segment) => [segment.text, segment.isHit]),
    [
      ['Yahoo', true],
      [' ', false],
      ['promises', true],
      [' encryption', false],
    ],
  );
});

test('search(query, from, to) narrows the results and not the histogram', async () => {
  const result = await engine.search(ask('servers', { from: '2013-11-12', to: '2013-11-17' }));
  assert.deepEqual(listFound(result), ['salgado#t2']);
  assert.deepEqual(result.months, [{ month: '2013-11', kinds: { testimony: 3 } }]);
});

test('search(query, sort) orders by date both ways', async () => {
  const order = async (sort: 'oldest' | 'newest') => (await engine.search(ask('servers', { sort }))).hits.map((hit) => hit.card.day);
  assert.deepEqual(await order('oldest'), ['2013-11-11', '2013-11-13', '2013-11-18']);
  assert.deepEqual(await order('newest'), ['2013-11-18', '2013-11-13', '2013-11-11']);
});

test('search("phrase") marks the phrase and not its words alone', async () => {
  const { hits } = await engine.search(ask('"direct access"'));
  const marked = hits.flatMap((hit) => hit.passages.flatMap((passage) => passage.segments.filter((segment) => segment.isHit)));
  assert.deepEqual(
    marked.map((segment) => segment.text),
    ['direct access'],
  );
});

test('search("a b") finds what a scan of all texts finds', async () => {
  const word = fc.constantFrom('direct', 'access', 'server', 'the', 'encryption');
  const texts = fc.array(
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  const phrase = fc.array(fc.constantFrom('direct', 'access', 'server', 'encryption'), { minLength: 2, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(texts, phrase, async (list, words) => {
      const own = await openEngine([buildBareRecord('r', list)]);
      const { passages } = await own.search(ask(`"${words.join(' ')}"`, { match: 'all' }));
      const wanted = words.map((one) => analyzeText(one)[0]?.term);
      const scanned = list.filter((text) => {
        const tokens = analyzeText(text);
        return tokens.some((token) =>
          wanted.every((term, offset) => tokens.some((other) => other.term === term && other.position === token.position + offset)),
        );
      });
      assert.equal(passages, scanned.length);
    }),
    { seed: 702, numRuns: 200 },
  );
});

test('buildIndexFiles(same records) gives the same bytes', () => {
  const [first, second] = [buildIndexFiles(RECORDS), buildIndexFiles(RECORDS)];
  assert.deepEqual([...first.keys()], [...second.keys()]);
  for (const [name, bytes] of first) assert.deepEqual(second.get(name), bytes, name);
});

test('search(query) reads only what the query needs', async () => {
  const many = Array.from({ length: 400 }, (_, index) => buildBareRecord(`r${index}`, [`word${index} common text number ${index * 7}`]));
  const read: string[] = [];
  const files = buildIndexFiles(many);
  const own = await SearchEngine.open(readFromMemory(files, read));
  await own.search(ask('word17'));
  assert.ok(files.size > 400);
  assert.ok(read.length <= 4, read.join(' '));
  assert.deepEqual(new Set(read).size, read.length);
});

test('IndexReader.open(other format) rejects and names the format', async () => {
  const files = buildIndexFiles(RECORDS);
  const other = new TextEncoder().encode('{"format":2}\n{}');
  await assert.rejects(IndexReader.open(readFromMemory(new Map([...files, ['m', other]]))), /format 2/);
});

for (const [folder, query, records] of [
  ['t/', 'servers', 3],
  ['l', 'server* -nothing*', 3],
  ['l', 'servrs~1', 3],
  ['a', 'org:libe', 1],
  ['e/', 'Salgado', 1],
] as const) {
  test(`search(${query}) after a failed read of ${folder} works when the file can be read again`, async () => {
    const files = buildIndexFiles(RECORDS);
    let broken = true;
    const own = await SearchEngine.open(async (name) => {
      const bytes = files.get(name);
      if (bytes === undefined || (broken && name.startsWith(folder))) throw new Error('offline');
      return bytes;
    });
    await assert.rejects(own.search(ask(query)), /offline/);
    broken = false;
    assert.equal((await own.search(ask(query))).records, records);
  });
}

test('search(anything) never rejects', async () => {
  const pieces = fc.constantFrom(...QUERY_PIECES, ' ', ':', 'speaker:', 'server', '🕵️', '\u0000', '__proto__', 'constructor');
  const query = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const { hits, records } = await engine.search(ask(text));
      assert.ok(hits.length <= records, text);
    }),
    { seed: 12333, numRuns: 10_000 },
  );
});

test('search(word late in a long text) shows the piece that holds it, and reads one piece of it', async () => {
  const filler = Array.from({ length: 5000 }, (_, index) => `filler${index % 50}`).join(' ');
  const read: string[] = [];
  const files = buildIndexFiles([
    buildBareRecord('long', [`${filler} warrantless wiretapping ${filler}`, 'A short text.'], { title: 'A long speech' }),
  ]);
  const own = await SearchEngine.open(readFromMemory(files, read));
  const { hits } = await own.search(ask('wiretapping'));
  assert.deepEqual(
    hits[0]?.passages[0]?.segments.filter((segment) => segment.isHit).map((segment) => segment.text),
    ['wiretapping'],
  );
  assert.equal(read.filter((name) => name.startsWith('x/')).length, 2);
});

test("search(query, passages 'all') gives every passage that matches with its whole text", async () => {
  const many = await openEngine([
    buildBareRecord(
      'many',
      Array.from({ length: 30 }, (_, index) => `${'word '.repeat(100)}server ${index}`),
    ),
  ]);
  const { hits } = await many.search(ask('server', { passages: 'all' }));
  assert.equal(hits[0]?.passages.length, 30);
  assert.ok(hits[0]?.passages.every((passage) => passage.segments.map((segment) => segment.text).join('').length > 500));
});
