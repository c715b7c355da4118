/** What others fetched or embedded under an address that moved goes on under it. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { RECORD_FILE_FORMATS } from '../../src/exports/record-files.ts';
import { assertNone } from '../support/assert-none.ts';
import { readBuiltSite } from '../support/built-site.ts';

const { files: built, pages, pageByAddress } = readBuiltSite();
const moved = pages.flatMap(({ file, elements }) => {
  const named = (name: string) => elements.flatMap(({ attributes }) => attributes.get(name) ?? []);
  const [kind = '', id = '', ...rest] = path.dirname(file).split('/');
  const isRecord = elements.some(({ attributes }) => attributes.has('data-moved-to')) && rest.length === 0;
  return isRecord ? [{ kind, id, passages: named('data-moved-passage') }] : [];
});
const skip = moved.length === 0 && 'no record of this content has moved';

test('a record that moved keeps its files, its embeds and its oEmbed answers, with those of each passage', { skip }, () => {
  const missing = moved.flatMap(({ kind, id, passages }) => {
    assert.ok(passages.length > 0, id);
    const files = [
      ...RECORD_FILE_FORMATS.map((format) => `${kind}/${id}.${format}`),
      `embed/record/${id}/index.html`,
      `embed/record/${id}.json`,
      `embed/record/${id}.svg`,
      `oembed/${kind}/${id}.json`,
      ...passages.flatMap((passage) => [`embed/quotation/${id}/${passage}/index.html`, `oembed/quotation/${id}/${passage}.json`]),
    ];
    return files.filter((file) => !built.has(file));
  });
  assertNone(missing, 'files that are gone');
});

test('an embed at an address that moved names the address of today', { skip }, () => {
  for (const { id } of moved) {
    const hrefs = pageByAddress.get(`/embed/record/${id}/`)?.elements.flatMap(({ attributes }) => attributes.get('href') ?? []) ?? [];
    assert.ok(hrefs.length > 0, id);
    assertNone(
      hrefs.filter((href) => href.includes(`/${id}/`)),
      'links to the old address',
    );
  }
});
