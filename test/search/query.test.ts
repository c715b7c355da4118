import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { QUERY_FIELDS, QUERY_FORMS, QUERY_LIMITS } from '../../src/search/grammar.ts';
import { parseQuery, type QueryNode } from '../../src/search/query.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';

/** A tree as one line: `and(a, or(b, "c d"), !e)`. */
function show(node: QueryNode | undefined): string {
  if (node === undefined) return '';
  switch (node.type) {
    case 'term':
      return `${node.term}${node.fuzzy > 0 ? `~${node.fuzzy}` : ''}${node.boost === 1 ? '' : `^${node.boost}`}`;
    case 'phrase':
      return `"${node.terms.map(({ term, position }) => `${term}@${position}`).join(' ')}"${node.near === undefined ? '' : `~${node.near}`}`;
    case 'field':
      return `${node.field}=${node.values.join('|')}`;
    case 'date':
      return `[${node.from ?? ''}..${node.to ?? ''}]`;
    case 'not':
      return `!${show(node.node)}`;
    default:
      return `${node.type}(${node.nodes.map(show).join(', ')})`;
  }
}

const TREES: readonly (readonly [query: string, tree: string])[] = [
  ['', ''],
  ['   ', ''],
  ['server', 'server'],
  ['servers encryption', 'and(server, encrypt)'],
  ['servers AND encryption', 'and(server, encrypt)'],
  ['a server', 'server'],
  ['Google OR Yahoo', 'or(googl, yahoo)'],
  ['Google | Yahoo', 'or(googl, yahoo)'],
  ['a1 b1 OR c1 d1', 'or(and(a1, b1), and(c1, d1))'],
  ['(google OR yahoo) links', 'and(or(googl, yahoo), link)'],
  ['links NOT google', 'and(link, !googl)'],
  ['links -google', 'and(link, !googl)'],
  ['links +google', 'and(link, googl)'],
  ['NOT NOT google', 'googl'],
  ['-(google OR yahoo)', '!or(googl, yahoo)'],
  ['encrypt*', 'encrypt*'],
  ['*crypt', '*crypt'],
  ['bowdon~', 'bowdon~1'],
  ['bowdon~2', 'bowdon~2'],
  ['muscular^2', 'muscular^2'],
  ['"direct access"', '"direct@0 access@1"'],
  ['“direct access”', '"direct@0 access@1"'],
  ['"access to the servers"', '"access@0 server@3"'],
  ['"access servers"~3', '"access@0 server@1"~3'],
  ['"server"', 'server'],
  ['"data centre*"', '"data@0 centre*@1"'],
  ['server-to-server', '"server@0 server@2"'],
  ['Section 215 orders', 'and(§215, order)'],
  ['§ 702(a)(1), orders', 'and(§702, order)'],
  ['H.R. 2048 OR S. 1599', 'or(hr2048, s1599)'],
  ['speaker:belz', 'speaker=belz'],
  ['ORG:Google', 'org=google'],
  ['org:(google OR "privacy international")', 'org=google|privacy international'],
  ['-kind:testimony', '!kind=testimony'],
  ['Wording:Official', 'wording=official'],
  ['wording:(record OR official)', 'wording=record|official'],
  ['speaker: belz x1', 'and(speaker=belz, x1)'],
  ['org: (google OR yahoo)', 'org=google|yahoo'],
  ['date:2013', '[2013-01-01..2013-12-31]'],
  ['date:2013-02', '[2013-02-01..2013-02-28]'],
  ['date:2013-06..2014-01', '[2013-06-01..2014-01-31]'],
  ['date:2013-06-05..', '[2013-06-05..]'],
  ['date:..2012-02', '[..2012-02-29]'],
  ['THE SYSTEM DID NOT STOP AND THEN', 'and(system, not, stop)'],
];

test('parseQuery(query) gives this tree', () => {
  for (const [query, tree] of TREES) assert.equal(show(parseQuery(query).root), tree, query);
  for (const [query] of TREES) assert.deepEqual(parseQuery(query).problems, [], query);
});

const MISTAKES: readonly (readonly [query: string, fragment: string, suggestion: RegExp, tree: string])[] = [
  ['speakr:belz x1', 'speakr:', /^speaker:$/, 'and(belz, x1)'],
  ['colour:red', 'colour:', /fields are speaker/, 'red'],
  ['date:2013-13', 'date:2013-13', /date:2013-11/, ''],
  ['date:2014..2013', 'date:2014..2013', /^Write date:2013..2014$/, ''],
  ['AND', 'AND', /Everything/, ''],
  ['~', '~', /Everything/, ''],
  ['date:2013-02-30', 'date:2013-02-30', /date:/, ''],
  ['(server', '(', /Add \)/, 'server'],
  ['server)', ')', /Leave it out/, 'server'],
  ['"direct access', '"', /Add "/, 'and(direct, access)'],
  ['OR server', 'OR', /both sides/, 'server'],
  ['server NOT', 'NOT', /leave out/, 'server'],
  ['bowden~9', 'bowden~9', /~2/, 'bowden~2'],
  ['a*', 'a*', /^$/, ''],
  ['the of', 'the', /^$/, ''],
  ['org:"" x1', 'org:""', /org:google/, 'x1'],
  ['x1 speaker:', 'speaker:', /speaker:belz/, 'x1'],
  ['date:', 'date:', /date:2013/, ''],
  ['wording:own x1', 'wording:own', /wording:record or wording:official/, 'x1'],
  ['wording:(own OR official)', 'wording:(own OR official)', /wording:record or wording:official/, 'wording=official'],
  ['server OR', 'OR', /both sides/, 'server'],
];

test('parseQuery(query with a mistake) tells the place and what to write, and searches the rest', () => {
  for (const [query, fragment, suggestion, tree] of MISTAKES) {
    const { root, problems } = parseQuery(query);
    const [problem] = problems;
    assert.ok(problem !== undefined, query);
    assert.equal(query.slice(problem.start, problem.end).trim(), fragment, query);
    assert.match(problem.suggestion, suggestion, query);
    assert.equal(show(root), tree, query);
  }
});

test('parseQuery(example of the help) has no problem', () => {
  for (const { example } of [...QUERY_FORMS, ...QUERY_FIELDS]) assert.deepEqual(parseQuery(example).problems, [], example);
});

test('parseQuery(query beyond the limits) says so and keeps to them', () => {
  assert.ok(parseQuery('x'.repeat(QUERY_LIMITS.chars + 1)).problems.some((problem) => problem.code === 'too-long'));
  assert.ok(parseQuery('('.repeat(400)).problems.some((problem) => problem.code === 'too-deep'));
  const many = parseQuery(Array.from({ length: 200 }, (_, index) => `w${index}`).join(' '));
  assert.ok(many.problems.some((problem) => problem.code === 'too-many'));
  assert.ok(many.root?.type === 'and' && many.root.nodes.length === QUERY_LIMITS.leaves);
  const wide = parseQuery(Array.from({ length: 20 }, (_, index) => `word${index}*`).join(' '));
  assert.deepEqual(
    wide.problems.map((problem) => problem.code),
    ['too-many-wide'],
  );
  assert.ok(wide.root?.type === 'and' && wide.root.nodes.length === QUERY_LIMITS.expansions);
});

const PIECES = [
  '(',
  ')',
  '"',
  '“',
  '”',
  ' ',
  'OR',
  'AND',
  'NOT',
  '-',
  '+',
  '|',
  '*',
  '~',
  '~2',
  '^',
  '^9',
  ':',
  'date:',
  'org:',
  'x:',
  '..',
  '2013',
  '§',
  'H.R.',
  '215',
  'word',
  '\u0000',
  '\ud800',
  '🕵️',
  'Ω',
  '\\',
];

test('parseQuery(anything) never throws and places problems inside the query', () => {
  const query = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(query, (text) => {
      const { problems } = parseQuery(text);
      for (const problem of problems) assert.ok(problem.start >= 0 && problem.start <= problem.end && problem.end <= text.length);
    }),
    { seed: 2048, numRuns: 10_000 },
  );
});

test('parseQuery(hostile strings) never throws', { skip: HOSTILE_MISSING }, () => {
  for (const text of listHostileStrings()) assert.equal(parseQuery(text).text, text);
});
