/** A folder of test/fixtures/corpus is a case: `content/`, and what is expected of it. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { loadContent } from '../../src/build/content.ts';
import { PROBLEM_CODES } from '../../src/corpus/problem-codes.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { assertMatchesFile } from '../support/expected-file.ts';

const FIXTURES = new URL('../fixtures/corpus/', import.meta.url);
const CASES = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const TODAY = '2026-11-24';

for (const { name } of CASES) {
  const folder = new URL(`${name}/`, FIXTURES).pathname;
  test(`parseCorpus(${name}) finds the problems of problems.txt, the corpus of expected.json`, async () => {
    const { corpus, problems } = await loadContent(`${folder}content`, TODAY);
    const listed = problems.map((problem) => `${problem.code}\n  ${formatProblem(problem)}\n`).join('');
    assertMatchesFile(listed, `${folder}problems.txt`);
    if (existsSync(`${folder}expected.json`)) assertMatchesFile(`${JSON.stringify(corpus, withoutIndexes, 2)}\n`, `${folder}expected.json`);
  });
}

test('the cases show every sort of problem that parsing can find', () => {
  const shown = new Set(
    CASES.flatMap(({ name }) =>
      readFileSync(new URL(`${name}/problems.txt`, FIXTURES), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith(' ')),
    ),
  );
  // These need bytes that no text file should hold, or no file at all: read-content.test.ts and hostile.test.ts have them.
  const elsewhere = ['file-size', 'file-text', 'file-link', 'file-type'];
  assert.deepEqual(
    Object.keys(PROBLEM_CODES).filter((code) => !shown.has(code) && !elsewhere.includes(code)),
    [],
  );
});

test('a problem says where, what, and what to do, in one line', () => {
  for (const { name } of CASES) {
    for (const line of readFileSync(new URL(`${name}/problems.txt`, FIXTURES), 'utf8')
      .split('\n')
      .filter((text) => text.startsWith(' '))) {
      assert.match(line, /^ {2}content\/\S+:\d+( \S.*?)?: .+\. .+[.?!]$/);
    }
  }
});

test('assertMatchesFile(text, file) compares, writes only with UPDATE, and never under CI', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'expected-'));
  const file = path.join(folder, 'a.txt');
  try {
    assert.throws(() => assertMatchesFile('a', file, {}), /is missing/);
    assert.throws(() => assertMatchesFile('a', file, { UPDATE: '1', CI: 'true' }), /refused under CI/);
    assert.equal(existsSync(file), false);
    assertMatchesFile('a', file, { UPDATE: '1' });
    assertMatchesFile('a', file, { CI: 'true' });
    writeFileSync(file, 'b');
    assert.throws(() => assertMatchesFile('a', file, {}), /says something else/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Records and entities stand in their lists; their maps hold the same again. */
function withoutIndexes(key: string, value: unknown): unknown {
  if (key === 'recordById' || key === 'entityById') return undefined;
  return value instanceof Map ? Object.fromEntries(value) : value;
}
