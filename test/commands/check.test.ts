import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { runCommand } from '../support/run-command.ts';
import { copySample, makeTemporary } from '../support/temporary.ts';

const COUNTS = '4 records, 9 passages, 3 links, 5 sources (2 checked)\n';

test('check prints the counts and exits 0 where there is no problem', async () => {
  using content = copySample();
  assert.deepEqual(await runCommand('check', [], { CONTENT_DIR: content.path }), { code: 0, stdout: COUNTS, stderr: '' });
});

test('check prints every problem, sorted, and exits 1', async () => {
  using content = copySample();
  writeFileSync(join(content.path, 'people/z.md'), 'x');
  writeFileSync(join(content.path, 'people/a.md'), '---\nnam: A\n---\n');
  const { code, stdout, stderr } = await runCommand('check', [], { CONTENT_DIR: content.path });
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.deepEqual(
    stdout.split('\n').map((line) => line.split(': ')[0]),
    ['content/people/a.md:2 nam', 'content/people/a.md:2 name', 'content/people/z.md:1', '', '3 problems', COUNTS.trim(), ''],
  );
});

test('check --json prints problems and counts as one line of JSON', async () => {
  using content = copySample();
  writeFileSync(join(content.path, 'people/z.md'), 'x');
  const { code, stdout } = await runCommand('check', ['--json'], { CONTENT_DIR: content.path });
  assert.equal(code, 1);
  const schema = z.strictObject({
    problems: z.array(z.looseObject({ file: z.string(), line: z.number(), code: z.string() })),
    counts: z.record(z.string(), z.number()),
  });
  const { problems, counts } = schema.parse(JSON.parse(stdout));
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['front-matter'],
  );
  assert.equal(counts['records'], 4);
});

for (const name of ['check', 'build', 'start', 'dev', 'record']) {
  test(`${name} --help exits 0, an unknown option exits 2 with the help`, async () => {
    const help = await runCommand(name, ['--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /^npm (?:run )?[a-z]+ -- .+\n[\s\S]*Exit code/);
    const wrong = await runCommand(name, ['--no-such-option']);
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
  });
}

test('check of no folder exits 2, names it and what sets it, without a stack', async () => {
  const { code, stderr } = await runCommand('check', [], { CONTENT_DIR: '/no/such/folder' });
  assert.equal(code, 2);
  assert.match(stderr, /^\/no\/such\/folder: there is no such folder\. CONTENT_DIR /);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test('build and start refuse a setting that cannot be with exit code 2, before they do anything', async () => {
  for (const [name, environment] of [
    ['build', { BASE_PATH: 'a b' }],
    ['build', { SITE_URL: 'nonsense' }],
    ['start', { SOURCE_DATE_EPOCH: 'now' }],
  ] as const) {
    const { code, stderr } = await runCommand(name, [], environment);
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(Object.keys(environment)[0] ?? ''));
  }
  assert.equal((await runCommand('start', ['--port', '99999'])).code, 2);
  assert.equal((await runCommand('dev', ['--port', 'x'])).code, 2);
});

test('build of content with problems names them, exits 1, and leaves the folder alone', async () => {
  using content = copySample();
  writeFileSync(join(content.path, 'people/z.md'), 'x');
  const { code, stderr } = await runCommand('build', [], { CONTENT_DIR: content.path, OUT_DIR: join(content.path, 'dist') });
  assert.equal(code, 1);
  assert.match(stderr, /content\/people\/z\.md:1: .+\n\nNot built/);
});

test('build and start refuse a folder that no build has made, with exit code 2, and touch nothing', async () => {
  using folder = makeTemporary();
  writeFileSync(join(folder.path, 'thesis.txt'), 'years of work');
  for (const [name, ...args] of [['build'], ['start', '--port', '0']] as const) {
    const { code, stderr } = await runCommand(name, args, { OUT_DIR: folder.path });
    assert.deepEqual([code, stderr.includes('thesis.txt'), readdirSync(folder.path)], [2, true, ['thesis.txt']], name);
  }
});

for (const [root, code, says] of [
  ['package.json', 2, 'package.json is a file. Name the folder of a built site.'],
  ['/no/such/folder', 1, '/no/such/folder: no such folder. Run "npm run build" first.'],
] as const)
  test(`serve --root ${root} exits ${code} at once`, async () => {
    assert.deepEqual(await runCommand('serve', ['--root', root, '--port', '0']), { code, stdout: '', stderr: `${says}\n` });
  });

test('start says that the port is taken before it builds', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  try {
    const { code, stdout, stderr } = await runCommand('start', ['--port', String(port)]);
    assert.deepEqual([code, stdout, stderr.includes(`port ${port}`)], [1, '', true]);
  } finally {
    other.close();
  }
});
