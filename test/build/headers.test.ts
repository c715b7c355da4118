import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { buildHeaders, parseHeadersFile, rebaseHeadersFile } from '../../src/build/headers.ts';

const PUBLIC_HEADERS = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');

test('parseHeadersFile(text) keeps rules and steps in order and skips comments', () => {
  const text = '# note\n\n/*\n  A: 1\r\n  # note\n  B: x: y\n\n/embed/*\n  ! A\n  A: 2\n';
  assert.deepEqual(parseHeadersFile(text), [
    {
      path: '/*',
      steps: [
        { name: 'A', value: '1' },
        { name: 'B', value: 'x: y' },
      ],
    },
    { path: '/embed/*', steps: [{ name: 'A' }, { name: 'A', value: '2' }] },
  ]);
});

test('parseHeadersFile(text) throws with the line of what is no header', () => {
  for (const [text, line] of [
    ['/*\n  no colon\n', 2],
    ['  A: 1\n', 1],
    ['/*\n  A:\n', 2],
    ['/*\n  ! \n', 2],
  ] as const) {
    assert.throws(() => parseHeadersFile(text), new RegExp(`^Error: _headers:${line}: `));
  }
});

test('buildHeaders(rules, path) matches splats and names', () => {
  const rules = parseHeadersFile('/*\n  All: 1\n/x/:id\n  One: 1\n/*.ris\n  Ris: 1\n/a.b\n  Dot: 1\n');
  const cases = [
    ['/', 'all'],
    ['/x/y', 'all one'],
    ['/x/y/z', 'all'],
    ['/x/y.ris', 'all one ris'],
    ['/deep/er/y.ris', 'all ris'],
    ['/y.risk', 'all'],
    ['/a.b', 'all dot'],
    ['/aXb', 'all'],
  ] as const;
  for (const [path, names] of cases) assert.equal([...buildHeaders(rules, path).keys()].join(' '), names, path);
});

test('buildHeaders(rules, path) joins equal names and obeys a detachment', () => {
  const rules = parseHeadersFile('/*\n  A: 1\n/b\n  a: 2\n/c\n  ! a\n  A: 3\n');
  assert.equal(buildHeaders(rules, '/b').get('a'), '1, 2');
  assert.equal(buildHeaders(rules, '/c').get('a'), '3');
});

test('rebaseHeadersFile(text, base) moves paths and nothing else', () => {
  const moved = rebaseHeadersFile('# /not/this\n/*\n  Link: /nor/this\n/embed/*\n  A: 1\n', '/record/');
  assert.equal(moved, '# /not/this\n/record/*\n  Link: /nor/this\n/record/embed/*\n  A: 1\n');
  assert.equal(rebaseHeadersFile(PUBLIC_HEADERS, '/'), PUBLIC_HEADERS);
});

test('public/_headers gives one value a header, whether a host joins or overrides', () => {
  const rules = parseHeadersFile(PUBLIC_HEADERS);
  const overriding = rules.map(({ path, steps }) => ({
    path,
    steps: steps.flatMap((step) => (step.value === undefined ? [] : [{ name: step.name }, step])),
  }));
  const paths = [
    '/',
    '/index.html',
    '/testimony/x/',
    '/embed/',
    '/embed/record/x/',
    '/embed.js',
    '/oembed/x.json',
    '/data/a.ndjson',
    '/data/a.sqlite',
    '/_astro/a.js',
    '/search-index/1/a.bin',
    '/testimony/x.ris',
    '/testimony/x.csl.json',
    '/nowhere',
  ];
  for (const path of paths) {
    const joined = buildHeaders(rules, path);
    assert.deepEqual(Object.fromEntries(joined), Object.fromEntries(buildHeaders(overriding, path)), path);
    assert.equal(joined.get('x-content-type-options'), 'nosniff', path);
    const policy = joined.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, path);
    assert.doesNotMatch(policy, /unsafe|https?:|,/, path);
    const ancestors = /^\/embed\/./.test(path) ? '*' : "'none'";
    assert.ok(policy.endsWith(`frame-ancestors ${ancestors}`), path);
  }
});

test('public/_headers stays within what Cloudflare reads: 100 rules, 2,000 characters a line', () => {
  assert.ok(parseHeadersFile(PUBLIC_HEADERS).length <= 100);
  assert.ok(PUBLIC_HEADERS.split('\n').every((line) => line.length <= 2000));
});
