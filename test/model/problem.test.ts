import assert from 'node:assert/strict';
import test from 'node:test';
import { compareProblems, formatProblem, type Problem } from '../../src/model/problem.ts';

const PROBLEM: Problem = {
  file: 'content/a.md',
  line: 9,
  path: 'links[0].to',
  code: 'unknown-record',
  message: 'no record "b"',
  hint: 'Name one',
};

test('formatProblem(problem) says where, what and what to do', () => {
  assert.equal(formatProblem(PROBLEM), 'content/a.md:9 links[0].to: no record "b". Name one.');
  assert.equal(formatProblem({ ...PROBLEM, path: '' }), 'content/a.md:9: no record "b". Name one.');
  assert.equal(formatProblem({ ...PROBLEM, hint: 'Did you mean "c"?' }), 'content/a.md:9 links[0].to: no record "b". Did you mean "c"?');
});

test('compareProblems(a, b) orders by file, line as a number, field, code', () => {
  const problems = [
    { ...PROBLEM, line: 10 },
    { ...PROBLEM, code: 'a' },
    PROBLEM,
    { ...PROBLEM, path: '' },
    { ...PROBLEM, file: 'content/Z.md', line: 99 },
  ];
  const sorted = problems.toSorted(compareProblems);
  assert.deepEqual(
    sorted.map(({ file, line, path, code }) => `${file} ${line} ${path} ${code}`),
    [
      'content/Z.md 99 links[0].to unknown-record',
      'content/a.md 9  unknown-record',
      'content/a.md 9 links[0].to a',
      'content/a.md 9 links[0].to unknown-record',
      'content/a.md 10 links[0].to unknown-record',
    ],
  );
});
