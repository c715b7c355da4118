import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { loadContent } from '../../src/build/content.ts';
import { runCommand } from '../support/run-command.ts';
import { copySample, makeTemporary, type Temporary } from '../support/temporary.ts';

const LAWS = path.resolve(import.meta.dirname, '../fixtures/importers/laws');
const BILL = path.join(LAWS, 'BILLS-199hr12rh.xml');
const RECORD = '2013-10-29-usa-freedom-act-hr-3361';

const runIn =
  (content: Temporary) =>
  (...args: readonly string[]) =>
    runCommand('record', ['import', ...args], { CONTENT_DIR: content.path });
const read = (content: Temporary, file: string) => readFileSync(path.join(content.path, file), 'utf8');
const listAll = (content: Temporary) => readdirSync(content.path, { recursive: true }).map(String).sort();

test('record import FILE --record ID stores the text beside the record; the corpus has it', async () => {
  using content = copySample();
  const { code, stdout } = await runIn(content)(BILL, '--record', RECORD, '--json');
  assert.equal(code, 0);
  const report: unknown = JSON.parse(stdout);
  assert.deepEqual(report, {
    from: 'BILLS-199hr12rh.xml',
    format: 'us-bill',
    title: 'Lantern Act (H.R. 12, 199th Congress)',
    version: 'rh',
    date: '2085-04-02',
    record: RECORD,
    units: 18,
    sections: 15,
    turns: 0,
    speakers: 0,
    words: 154,
    people: 2,
    stages: 2,
    warnings: 3,
    matched: [],
    unmatched: [],
    notes: [],
    written: [`content/documents/${RECORD}/rh.ndjson`],
  });
  const { corpus, problems } = await loadContent(content.path, '2026-11-24');
  assert.deepEqual(problems, []);
  const [document] = corpus.documents;
  const sha256 = createHash('sha256').update(readFileSync(BILL)).digest('hex');
  assert.deepEqual(
    [document?.record, document?.name, document?.importedFrom, document?.sha256],
    [RECORD, 'rh', 'BILLS-199hr12rh.xml', sha256],
  );
});

test('record import FILE prints its warnings as file:line field: what is wrong. What to do.', async () => {
  using content = copySample();
  const { stdout, stderr } = await runIn(content)(BILL, '--record', RECORD);
  assert.match(stderr, /^warning: BILLS-199hr12rh\.xml:29 <shanty>: 2 elements <shanty> are not known; the text is kept\. Compare .+\.$/m);
  assert.match(stdout, /^ {2}18 units: 15 divisions, 0 turns of 0 speakers, 154 words$/m);
  assert.match(stdout, /^Wrote content\/documents\/.+\/rh\.ndjson$/m);
});

test('record import FILE a second time writes nothing; another text is not written over without --force', async () => {
  using content = copySample();
  const run = runIn(content);
  const file = `documents/${RECORD}/rh.ndjson`;
  await run(BILL, '--record', RECORD);
  const first = read(content, file);
  assert.match((await run(BILL, '--record', RECORD)).stdout, /Everything is there already, word for word\./);
  const other = path.join(LAWS, 'BILLS-199hr12rh-uslm.xml');
  const refused = await run(other, '--record', RECORD);
  assert.deepEqual([refused.code, read(content, file)], [1, first]);
  assert.match(refused.stderr, /rh\.ndjson is there already, with another text\. Give --force/);
  assert.equal((await run(other, '--record', RECORD, '--name', 'rh-uslm')).code, 0);
  const forced = await run(other, '--record', RECORD, '--force');
  assert.match(forced.stdout, /^ {2}10 units of the old text are gone, and their addresses with them: struck-s1, t4-s401-a-2, /m);
  assert.notEqual(read(content, file), first);
  assert.deepEqual(
    listAll(content).filter((name) => name.includes('tmp')),
    [],
  );
});

test('record import FILE without --record drafts a record that check finds incomplete and nothing else wrong with', async () => {
  using content = copySample();
  const { code, stdout } = await runIn(content)(BILL, '--json');
  const id = '2085-03-01-lantern-act-hr-12';
  assert.deepEqual([code, JSON.parse(stdout).written], [0, [`content/legislation/${id}.md`, `content/documents/${id}/rh.ndjson`]]);
  const text = read(content, `legislation/${id}.md`);
  assert.match(text, /^---\ntitle: Lantern Act \(H\.R\. 12, 199th Congress\)\n/);
  assert.match(text, /\nofficial-title: To light the harbor, and for other purposes\.\n/);
  assert.match(text, /\n {2}- code: rh\n {4}name: Reported in House\n {4}date: 2085-04-02\n/);
  assert.match(text, /\n# Not found among the entities: sponsor Lampe, Representative, House of Representatives, bioguide L000999\n/);
  assert.match(text, /\n {4}class: official-document\n {4}checked: ""\n/);
  const { problems } = await loadContent(content.path, '2026-11-24');
  assert.deepEqual(
    problems.map(({ file, path: field }) => `${path.basename(file)} ${field}`),
    ['label', 'summary', 'sources.S1.checked'].map((field) => `${id}.md ${field}`),
  );
});

test('record import FILE --force writes over a draft that nobody has touched, and over no record on which somebody has worked', async () => {
  using content = copySample();
  const run = runIn(content);
  const file = 'legislation/2085-03-01-lantern-act-hr-12.md';
  const other = path.join(LAWS, 'BILLS-199hr12rh-uslm.xml');
  await run(BILL);
  const draft = read(content, file);
  const refused = await run(other);
  assert.deepEqual([refused.code, read(content, file)], [1, draft]);
  assert.match(refused.stderr, /hr-12\.md, content\/documents\/.+ is there already, with another text\. Give --force/);
  assert.equal((await run(other, '--force')).code, 0);
  assert.notEqual(read(content, file), draft);

  for (const worked of [
    draft.replace('label: ""', 'label: Lantern Act'),
    draft.replace('summary: ""', 'summary: The act lights the harbor.'),
    draft.replace('summary: ""', 'summary: >-\n  The act lights the harbor.'),
  ]) {
    assert.notEqual(worked, draft);
    writeFileSync(path.join(content.path, file), worked);
    const before = listAll(content);
    const guarded = await run(other, '--force');
    assert.deepEqual([guarded.code, read(content, file), listAll(content)], [1, worked, before]);
    assert.match(
      guarded.stderr,
      /hr-12\.md is a record on which somebody has worked: it is not written over, --force or not\. Give --record 2085-/,
    );
  }
  assert.equal((await run(BILL, '--record', '2085-03-01-lantern-act-hr-12', '--force')).code, 0);
  assert.equal(read(content, file), draft.replace('summary: ""', 'summary: >-\n  The act lights the harbor.'));
});

test('record import BILLSTATUS drafts a record without a text; votes and members that are known are in it', async () => {
  using content = copySample();
  writeFileSync(path.join(content.path, 'people/ada-lampe.md'), '---\nname: Ada Lampe\nidentifiers:\n  bioguide: L000999\n---\n');
  const { code, stdout } = await runIn(content)(path.join(LAWS, 'BILLSTATUS-199hr12.xml'), '--json');
  assert.deepEqual([code, JSON.parse(stdout).written], [0, ['content/legislation/2085-03-01-lantern-act-hr-12.md']]);
  const text = read(content, 'legislation/2085-03-01-lantern-act-hr-12.md');
  assert.match(text, /\n {2}- person: ada-lampe\n {4}role: Representative \(I-ME\)\n(?: {4}organization: .+\n)? {4}part: sponsor\n/);
  assert.match(text, /\n {6}yeas: "220"\n {6}nays: "210"\n/);
  assert.match(text, /\nform: law\n/);
});

test('record move OLD NEW takes the documents of the record with it', async () => {
  using content = copySample();
  await runIn(content)(BILL, '--record', RECORD);
  const moved = await runCommand('record', ['move', RECORD, '2013-10-29-freedom'], { CONTENT_DIR: content.path });
  assert.equal(moved.code, 0, moved.stderr);
  const { corpus, problems } = await loadContent(content.path, '2026-11-24');
  assert.deepEqual([corpus.documents.map(({ record }) => record), problems], [['2013-10-29-freedom'], []]);
});

test('record import BILLSTATUS --record ID is refused: it has no text', async () => {
  using content = copySample();
  const { code, stderr } = await runIn(content)(path.join(LAWS, 'BILLSTATUS-199hr12.xml'), '--record', RECORD);
  assert.deepEqual([code, /has no text to stand beside a record/.test(stderr)], [1, true]);
});

test('record import a bill that a record has says so', async () => {
  using content = copySample();
  using folder = makeTemporary();
  const own = path.join(folder.path, 'own.xml');
  writeFileSync(own, readFileSync(BILL, 'utf8').replace('H. R. 12', 'H. R. 3361').replace('199th', '113th'));
  const { stdout } = await runIn(content)(own, '--json');
  assert.deepEqual(JSON.parse(stdout).notes, [
    `The record ${RECORD} has the same official number; "--record ${RECORD}" would put the text beside it.`,
  ]);
});

for (const [args, code, says] of [
  [['--record', '../../escape'], 2, 'is not the id of a record'],
  [['--record', '/etc/passwd'], 2, 'is not the id of a record'],
  [['--record', RECORD, '--name', '../x'], 2, 'is not a name'],
  [['--record', RECORD, '--name', 'a/b'], 2, 'is not a name'],
  [['--record', RECORD, '--name', ''], 2, 'is not a name'],
  [['--record', '2013-10-29-usa-freedom-act-hr-336'], 1, `Did you mean "${RECORD}"?`],
  [['--format', 'us-bil'], 2, 'Did you mean "us-bill"?'],
  [['--format', 'uslm'], 0, ''],
  [['--draft', 'legislature'], 2, 'is not a kind'],
  [['--draft', 'actions', '--record', RECORD], 2, 'exclude each other'],
  [['--id', '2085-04-02-lanterns', '--record', RECORD], 2, 'exclude each other'],
  [['--id', '../../escape'], 2, 'is not the id of a record'],
  [['--id', 'lanterns'], 1, 'cannot be the name of a file'],
  [['--id', '2085-04-02-lanterns'], 0, ''],
  [['--date', 'soon'], 2, 'is not a date'],
  [['--speed', 'high'], 2, 'speed'],
] as const) {
  test(`record import FILE ${args.join(' ')} exits ${code}`, async () => {
    using content = copySample();
    const before = listAll(content);
    const run = await runIn(content)(BILL, ...args);
    assert.deepEqual([run.code, run.stderr.includes(says)], [code, true], run.stderr);
    if (code !== 0) assert.deepEqual(listAll(content), before);
  });
}

test('record import a broken file exits 1, names the line, and leaves nothing behind', async () => {
  using content = copySample();
  using folder = makeTemporary();
  const before = listAll(content);
  const whole = readFileSync(BILL);
  for (const [name, bytes, says] of [
    ['cut.xml', whole.subarray(0, 2000), /^cut\.xml:\d+: the XML cannot be read, after ".+": unclosed tag: .+\. Take the file again/m],
    [
      'bomb.xml',
      Buffer.from('<!DOCTYPE bill [\n<!ENTITY a "aaaa">]><bill>&a;</bill>'),
      /bomb\.xml:2: the document type declares an entity/,
    ],
    ['empty.xml', Buffer.alloc(0), /empty\.xml:1: the file is empty/],
    ['poem.xml', Buffer.from('<poem/>'), /poem\.xml:1: the format of the file is not recognized/],
    ['pdf.xml', Buffer.from('%PDF-1.4\n\0'), /pdf\.xml:2: the file holds 1 NUL characters: it is no text/],
  ] as const) {
    writeFileSync(path.join(folder.path, name), bytes);
    const { code, stderr } = await runIn(content)(path.join(folder.path, name), '--record', RECORD);
    assert.deepEqual([code, says.test(stderr)], [1, true], stderr);
  }
  assert.deepEqual(listAll(content), before);
});

test('record import a file of 100 MB, a folder, or nothing is refused in words', async () => {
  using content = copySample();
  using folder = makeTemporary();
  const huge = path.join(folder.path, 'huge.xml');
  writeFileSync(huge, Buffer.alloc(100_000_000, '<a>'));
  mkdirSync(path.join(folder.path, 'folder'));
  for (const [file, exits, says] of [
    [huge, 1, /has 100000000 bytes, 33554432 are allowed/],
    [path.join(folder.path, 'folder'), 2, /is not a file/],
    [path.join(folder.path, 'none.xml'), 2, /none\.xml: there is no such file or folder/],
    ['http://record.example/bill.xml', 1, /is not an https address/],
    ['file:///etc/passwd', 1, /is not an https address/],
  ] as const) {
    const { code, stderr } = await runIn(content)(file);
    assert.deepEqual([code, says.test(stderr)], [exits, true], stderr);
  }
  assert.equal(existsSync(path.join(content.path, 'documents')), false);
});

test('record import of a title in another script asks for an id, and takes the one that is given', async () => {
  using content = copySample();
  using folder = makeTemporary();
  const file = path.join(folder.path, 'law.txt');
  writeFileSync(file, 'Закон\n\nСтатья первая.\n');
  const call = [file, '--format', 'plain-text', '--draft', 'legislation', '--date', '2014-01-02'] as const;
  const refused = await runIn(content)(...call);
  assert.deepEqual([refused.code, refused.stderr.includes('Give --id, such as --id 2014-01-02-short-words')], [1, true], refused.stderr);
  const { code, stderr } = await runIn(content)(...call, '--id', '2014-01-02-zakon');
  assert.deepEqual([code, existsSync(path.join(content.path, 'legislation/2014-01-02-zakon.md'))], [0, true], stderr);
  assert.ok(existsSync(path.join(content.path, 'documents/2014-01-02-zakon/text.ndjson')));
});

test('record import --help exits 0 and names every option; without a file it exits 2', async () => {
  using content = copySample();
  const help = await runIn(content)('--help');
  assert.equal(help.code, 0);
  for (const option of ['--format', '--record', '--name', '--draft', '--id', '--date', '--force', '--json'])
    assert.ok(help.stdout.includes(option));
  assert.equal((await runIn(content)()).code, 2);
});
