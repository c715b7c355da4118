import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from '../../src/search/query.ts';
import { EMPTY_REQUEST, formatAsQuery, formatSearchUrl, parseSearchUrl } from '../../src/search/search-url.ts';

test('parseSearchUrl(formatSearchUrl(request)) gives back the request', () => {
  const month = fc.constantFrom('2013-06', '2014-02', '2016-12');
  const request = fc.record({
    query: fc.string({ maxLength: 20 }).map((text) => text.trim()),
    kinds: fc.uniqueArray(fc.constantFrom('testimony', 'statements'), { minLength: 1 }),
    from: month,
    sort: fc.constantFrom('relevance' as const, 'oldest' as const, 'newest' as const),
    match: fc.constantFrom('auto' as const, 'any' as const, 'all' as const),
    widen: fc.boolean(),
    limit: fc.constantFrom(10, 30),
  });
  fc.assert(
    fc.property(request, ({ kinds, from, ...rest }) => {
      const whole = { ...EMPTY_REQUEST, ...rest, filters: { kind: kinds }, from: `${from}-01` };
      assert.deepEqual(parseSearchUrl(formatSearchUrl(whole)), whole);
    }),
    { seed: 114 },
  );
});

test('formatSearchUrl(empty request) is empty', () => {
  assert.equal(formatSearchUrl(EMPTY_REQUEST), '');
  assert.deepEqual(parseSearchUrl(''), EMPTY_REQUEST);
});

const BROKEN = ['?sort=up&match=x&show=-3', '?show=1e9', '?from=yesterday&to=2013-13', '?kind=', '?%', '?q=%F0%28'];

test('parseSearchUrl(broken address) leaves out what cannot be read', () => {
  for (const search of BROKEN) {
    const request = parseSearchUrl(search);
    assert.ok(request.limit > 0 && request.limit <= 500, search);
    assert.equal(request.sort, 'relevance', search);
    assert.equal(request.from, undefined, search);
    assert.deepEqual(request.filters, {}, search);
  }
});

test('formatAsQuery(request) says the whole search in the query language', () => {
  const request = {
    ...EMPTY_REQUEST,
    query: 'google OR yahoo',
    filters: { kind: ['testimony', 'statements'], org: ['google'] },
    from: '2013-06-01',
    to: '2013-12-31',
  };
  const query = formatAsQuery(request);
  assert.equal(query, '(google OR yahoo) kind:(testimony OR statements) org:google date:2013-06-01..2013-12-31');
  assert.deepEqual(parseQuery(query).problems, []);
  const years = formatAsQuery({ ...EMPTY_REQUEST, query: 'NSA', filters: { year: ['2013', '2015'] } });
  assert.equal(years, 'NSA (date:2013 OR date:2015)');
  assert.deepEqual(parseQuery(years).problems, []);
});
