import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPassageLink } from '../../src/browser/exchange/text-fragment.ts';

const BASE = 'https://record.example/testimony/x/';

const LINKS: readonly (readonly [selected: string, link: string])[] = [
  ['', `${BASE}#t4`],
  ['  \n ', `${BASE}#t4`],
  ['not encrypted', `${BASE}#t4:~:text=not%20encrypted`],
  ['server-to-server, & more', `${BASE}#t4:~:text=server%2Dto%2Dserver%2C%20%26%20more`],
  ['one two three four five six seven eight nine', `${BASE}#t4:~:text=one%20two%20three%20four,six%20seven%20eight%20nine`],
  ['a\ud800b', `${BASE}#t4:~:text=a%EF%BF%BDb`],
];

for (const [selected, link] of LINKS) {
  test(`formatPassageLink of ${JSON.stringify(selected)}`, () => assert.equal(formatPassageLink(BASE, 't4', selected), link));
}
