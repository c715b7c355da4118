import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { runCommand } from '../support/run-command.ts';
import { copySample, type Temporary } from '../support/temporary.ts';

const BELZ = 'testimony/2013-11-11-belz-libe.md';

function runIn(content: Temporary) {
  return (...args: readonly string[]) => runCommand('record', args, { CONTENT_DIR: content.path });
}

const read = (content: Temporary, file: string) => readFileSync(join(content.path, file), 'utf8');

test('record without a subcommand, or with a misspelt one, exits 2 and says what there is', async () => {
  using content = copySample();
  assert.match((await runIn(content)()).stderr, /SUBCOMMAND/);
  const { code, stderr } = await runIn(content)('nubmer', 'x');
  assert.deepEqual([code, stderr.includes('Did you mean "number"?')], [2, true]);
});

for (const name of ['new', 'import', 'number', 'lock', 'move', 'show', 'schema']) {
  test(`record ${name} --help exits 0, too many words exit 2`, async () => {
    using content = copySample();
    const help = await runIn(content)(name, '--help');
    assert.deepEqual([help.code, help.stdout.startsWith(`npm run record -- ${name}`)], [0, true]);
    assert.equal((await runIn(content)(name, 'a', 'b', 'c')).code, 2);
  });
}

test('record new KIND writes a file named by date and title, and never over another', async () => {
  using content = copySample();
  const run = runIn(content);
  const made = await run('new', 'statements', '--title', 'Löwe & Co.: a promise', '--date', '2013-12', '--json');
  assert.deepEqual([made.code, JSON.parse(made.stdout)], [0, { file: 'content/statements/2013-12-lowe-co-a-promise.md' }]);
  assert.match(read(content, 'statements/2013-12-lowe-co-a-promise.md'), /^---\ntitle: 'Löwe & Co\.: a promise'\n/);
  const again = await run('new', 'statements', '--id', '2013-12-lowe-co-a-promise');
  assert.deepEqual(
    [again.code, again.stderr],
    [
      1,
      'content/statements/2013-12-lowe-co-a-promise.md is there already. Work on that one, or give the new one another --title or --id.\n',
    ],
  );
});

for (const [args, says] of [
  [['move', '2013-10-30-muscular'], 'NEW is missing'],
  [['move'], 'OLD is missing'],
  [['import'], 'FILE|ADDRESS is missing'],
  [['show'], 'ID is missing'],
  [['new', '--title', 'x'], 'KIND is missing'],
  [['import', '/no/such/file.xml'], '/no/such/file.xml: there is no such file or folder. Look at the name'],
  [['number', '/no/such/file.md'], '/no/such/file.md: there is no such file. Name a file of content/'],
  [['number', '/dev/null'], '/dev/null: there is no such file'],
] as const) {
  test(`record ${args.join(' ')} exits 2 and says: ${says}`, async () => {
    using content = copySample();
    const { code, stderr } = await runIn(content)(...args);
    assert.deepEqual([code, stderr.startsWith(says)], [2, true], stderr);
  });
}

for (const [args, says] of [
  [['statement', '--title', 'x'], 'Did you mean "statements"?'],
  [['statements'], 'Give --title or --id'],
  [['statements', '--title', 'Закон'], '"Закон" has no letters from a to z. Give --id'],
  [['statements', '--id', '../../escape'], 'Put it directly'],
  [['statements', '--id', '2013-a/b'], 'Put it directly'],
  [['statements', '--title', 'x', '--date', 'soon'], 'not a date'],
] as const) {
  test(`record new ${args.join(' ')} is refused: ${says}`, async () => {
    using content = copySample();
    const { code, stderr } = await runIn(content)('new', ...args);
    assert.deepEqual([code, stderr.includes(says)], [2, true], stderr);
  });
}

test('record number FILE gives ids, and a second time none', async () => {
  using content = copySample();
  const file = join(content.path, BELZ);
  appendFileSync(file, '\nMore. [@S1]\n');
  const first = await runIn(content)('number', file, '--json');
  assert.deepEqual(JSON.parse(first.stdout), { file, added: ['p7'] });
  assert.match(read(content, BELZ), /\nMore\. \[@S1\] \{#p7\}\n$/);
  const second = await runIn(content)('number', file);
  assert.equal(second.stdout, `${file}: every passage has an id.\n`);
});

test('record lock adds what is new, then nothing; it refuses content with problems', async () => {
  using content = copySample();
  const run = runIn(content);
  const { stdout } = await runCommand('record', ['lock', '--json'], { CONTENT_DIR: content.path, SOURCE_DATE_EPOCH: '1796083200' });
  assert.deepEqual(JSON.parse(stdout), { records: 3, passages: 8 });
  const locked = read(content, 'published.lock.json');
  assert.match(locked, /^\{\n {2}"disclosures\/2013-10-30-muscular": \{ "published": "2026-12-01", "passages": \["p1", "p2", "p9"\] \},\n/);
  assert.deepEqual(JSON.parse((await run('lock', '--json')).stdout), { records: 0, passages: 0 });
  appendFileSync(join(content.path, BELZ), '\nNo id, no source.\n');
  assert.equal((await run('lock')).code, 1);
  assert.equal(read(content, 'published.lock.json'), locked);
});

test('record move OLD NEW renames the file, follows every reference and redirects what was published', async () => {
  using content = copySample();
  const run = runIn(content);
  const { code, stdout, stderr } = await run('move', '2013-10-30-muscular', '2013-10-30-data-centre-links', '--json');
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(JSON.parse(stdout), {
    from: '2013-10-30-muscular',
    to: '2013-10-30-data-centre-links',
    changed: [
      'content/audits/2026-11-24-editors.yaml',
      'content/corrections/2026-11-24-day.yaml',
      'content/legislation/2013-10-29-usa-freedom-act-hr-3361.md',
      `content/${BELZ}`,
      'content/threads/in-the-clear.md',
    ],
    redirected: true,
  });
  assert.equal(existsSync(join(content.path, 'disclosures/2013-10-30-muscular.md')), false);
  assert.match(read(content, 'redirects.yaml'), /^2013-10-30-tapped-links: 2013-10-30-data-centre-links$/m);
  assert.match(read(content, BELZ), /to: 2013-10-30-data-centre-links#p1/);
  assert.equal((await runCommand('check', [], { CONTENT_DIR: content.path })).code, 0);
});

test('record move refuses what is not there, and says what would be wrong afterwards', async () => {
  using content = copySample();
  const run = runIn(content);
  assert.equal((await run('move', '2013-10-30-nothing', '2013-10-30-elsewhere')).code, 1);
  assert.equal((await run('move', '2013-10-30-muscular#p1', '2013-10-30-muscular#p77')).code, 1);
  assert.equal((await run('move', 'nonsense', '2013-10-30-muscular')).code, 2);
  assert.equal((await run('move', '2013-10-30-muscular', '2013-10-30-muscular')).code, 2);
  const { code, stderr } = await run('move', BELZ.slice(10, -3), '2013-11-12-belz-libe');
  assert.deepEqual([code, stderr.includes('do not agree')], [1, true]);
});

for (const [what, names] of [
  ['twice before it is published again', ['2013-10-30-muscular', '2013-10-30-links', '2013-10-30-data-centre-links']],
  ['there and back', ['2013-10-30-muscular', '2013-10-30-links', '2013-10-30-muscular']],
] as const) {
  test(`record move ${what} leaves content without problems`, async () => {
    using content = copySample();
    for (const [index, name] of names.slice(1).entries()) {
      const { code, stderr } = await runIn(content)('move', names[index] ?? '', name);
      assert.deepEqual([code, stderr], [0, ''], name);
    }
    assert.equal((await runCommand('check', [], { CONTENT_DIR: content.path })).code, 0);
    const last = names.at(-1) ?? '';
    assert.match(read(content, 'redirects.yaml'), new RegExp(`^2013-10-30-tapped-links: ${last}$`, 'm'));
    assert.equal(/^2013-10-30-muscular: /m.test(read(content, 'redirects.yaml')), last !== '2013-10-30-muscular');
  });
}

test('record move PASSAGE redirects a passage that was published, and none that was not', async () => {
  for (const [passage, redirected] of [
    ['p1', true],
    ['p7', false],
  ] as const) {
    using content = copySample();
    const file = join(content.path, 'disclosures/2013-10-30-muscular.md');
    appendFileSync(file, '\nMore. [@S1] {#p7}\n');
    const { code, stdout } = await runIn(content)('move', `2013-10-30-muscular#${passage}`, '2013-10-30-muscular#p2', '--json');
    // The old passage is an editor's to take away: while it is there, a redirect of it is a new problem.
    assert.deepEqual([code, JSON.parse(stdout).redirected], [redirected ? 1 : 0, redirected], passage);
  }
});

test('record move does not count problems that were there before', async () => {
  using content = copySample();
  appendFileSync(join(content.path, 'disclosures/2013-10-30-muscular.md'), '\nNo source. {#p7}\n');
  const { code, stderr } = await runIn(content)('move', '2013-10-30-muscular', '2013-10-30-links');
  assert.deepEqual([code, stderr], [0, '']);
});

test('record show ID prints both ends of every link', async () => {
  using content = copySample();
  const { code, stdout } = await runIn(content)('show', '2013-10-30-muscular');
  assert.equal(code, 0);
  assert.match(stdout, /^MUSCULAR: the tapping/);
  assert.match(stdout, /Others say\n[\s\S]*answered by — Dorothee Belz[\s\S]*2013-11-11-belz-libe#t3 → 2013-10-30-muscular#p1/);
  const lost = await runIn(content)('show', '2013-10-30-musculr');
  assert.deepEqual([lost.code, lost.stderr.includes('Did you mean "2013-10-30-muscular"?')], [1, true]);
});

test('record schema prints one schema, all of them, or writes files', async () => {
  using content = copySample();
  const run = runIn(content);
  assert.match((await run('schema', 'testimony')).stdout, /^\{\n {2}"title": "Front matter of content\/testimony"/);
  assert.equal((await run('schema', 'testimon')).code, 2);
  const out = join(content.path, 'out');
  assert.match((await run('schema', '--out', out)).stdout, /Wrote 14 schemas/);
  assert.ok(existsSync(join(out, 'people.schema.json')));
});
