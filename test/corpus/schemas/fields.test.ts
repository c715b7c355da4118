import assert from 'node:assert/strict';
import test from 'node:test';
import { isWebUrl } from '../../../src/corpus/schemas/fields.ts';

for (const [url, isOne] of [
  ['https://record.example/a?b=c#d', true],
  ['HTTP://record.example:8080/', true],
  ['https://record.example/who@where', true],
  ['https://user@record.example/', false],
  ['https://user:word@record.example/', false],
  ['https://:word@record.example/', false],
  ['https://www.congress.gov@record.example/', false],
  ['https://', false],
  ['//record.example/', false],
  ['https://record.example/a b', false],
  ['https://record.example/"onclick="', false],
  ['ftp://record.example/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
] as const) {
  test(`isWebUrl(${JSON.stringify(url)}) is ${isOne}`, () => assert.equal(isWebUrl(url), isOne));
}
