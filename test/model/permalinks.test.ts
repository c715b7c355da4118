import assert from 'node:assert/strict';
import test from 'node:test';
import {
  absoluteUrl,
  entityPath,
  knownPath,
  matrixPath,
  recordFilePath,
  recordPath,
  searchPath,
  sitePath,
  threadPath,
} from '../../src/model/permalinks.ts';

const SITE = { origin: 'https://record.example', base: '/record/' };
const RECORD = { kind: 'testimony', id: '2013-11-11-belz-libe' } as const;

test('addresses begin with the base, absolute ones with the origin', () => {
  assert.equal(sitePath(SITE, 'timeline/'), '/record/timeline/');
  assert.equal(sitePath({ ...SITE, base: '/' }, ''), '/');
  assert.equal(absoluteUrl(SITE, ''), 'https://record.example/record/');
});

test('paths are those that others rely on', () => {
  assert.equal(recordPath(RECORD), 'testimony/2013-11-11-belz-libe/');
  assert.equal(recordPath(RECORD, 't4'), 'testimony/2013-11-11-belz-libe/#t4');
  assert.equal(recordFilePath(RECORD, 'csl.json'), 'testimony/2013-11-11-belz-libe.csl.json');
  assert.equal(entityPath('people', 'dorothee-belz'), 'people/dorothee-belz/');
  assert.equal(threadPath('in-the-clear'), 'threads/in-the-clear/');
  assert.equal(matrixPath('usa-freedom'), 'compare/usa-freedom/');
  assert.equal(knownPath('2013-11-11'), 'known/2013-11-11/');
});

test('searchPath(query) survives any query', () => {
  const query = 'a&b=#"c" + § <d>';
  assert.equal(new URL(searchPath(query), 'https://a.example/').searchParams.get('q'), query);
});
