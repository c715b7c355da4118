import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { fetchPassageItems } from '../../src/browser/exchange/read-items.ts';
import { RECORD_FILES } from '../../src/exports/record-files.ts';
import { CORPUS, SITE, TESTIMONY } from '../exports/sample.ts';
import { makePassage } from '../support/corpus.ts';

afterEach(() => mock.restoreAll());

test('fetchPassageItems(record) has every passage, also a note whose day is not known, and drops what is no item', async () => {
  const record = { ...TESTIMONY, passages: [...TESTIMONY.passages, makePassage('p7', 'It was asked again.')] };
  const items: unknown[] = JSON.parse(RECORD_FILES['passages.csl.json'].render(record, CORPUS, SITE));
  const asked: string[] = [];
  mock.method(globalThis, 'fetch', async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify([...items, null, {}, { id: 'half' }]));
  });
  const found = await fetchPassageItems('/r/', 'testimony/x');
  assert.deepEqual(asked, ['/r/testimony/x.passages.csl.json']);
  assert.deepEqual(
    found.map((item) => [item.custom.passage, item.custom.act, item.issued === undefined]),
    [
      ['t4', 'testimony', false],
      ['p7', 'note', true],
    ],
  );
});
