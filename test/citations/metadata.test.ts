import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCslItem } from '../../src/citations/item.ts';
import { buildRecordMetaTags, formatCoins } from '../../src/citations/metadata.ts';
import type { CorpusRecord } from '../../src/model/record.ts';
import { BILL, CASES, CORPUS, HEARING, HOSTILE, LAW, POST, PRESS, REPORT, RULING, SITE, SPEECH, TESTIMONY, US_HEARING } from './cases.ts';

function tagsOf(record: CorpusRecord): ReadonlyMap<string, string> {
  return new Map(buildRecordMetaTags(record, CORPUS, SITE).map((tag) => [tag.name, tag.content]));
}

const TYPES: readonly (readonly [CorpusRecord, string])[] = [
  [TESTIMONY, 'hearing'],
  [HEARING, 'hearing'],
  [BILL, 'bill'],
  [LAW, 'statute'],
  [RULING, 'case'],
  [REPORT, 'report'],
  [POST, 'blogPost'],
  [PRESS, 'newspaperArticle'],
  [SPEECH, 'presentation'],
];

for (const [record, type] of TYPES) {
  test(`buildRecordMetaTags(${record.id}) says first that it is a ${type}`, () => {
    assert.deepEqual(buildRecordMetaTags(record, CORPUS, SITE)[0], { name: 'z:itemType', content: type });
  });
}

test('buildRecordMetaTags of testimony gives the witness as contributor and no author', () => {
  const tags = tagsOf(TESTIMONY);
  assert.equal(tags.get('so:contributor'), 'Belz, Dorothee');
  assert.equal(tags.has('citation_author'), false);
  assert.equal(tags.get('z:committee'), 'Committee on Civil Liberties, Justice and Home Affairs');
  assert.equal(tags.get('z:legislativeBody'), 'European Parliament');
  assert.equal(tags.get('citation_date'), '2013-11-11');
  assert.equal(tags.get('citation_public_url'), 'https://record.example/r/testimony/2013-11-11-belz-libe/');
});

test('buildRecordMetaTags of a US hearing gives session and document number', () => {
  const tags = tagsOf(US_HEARING);
  assert.equal(tags.get('z:session'), '113');
  assert.equal(tags.get('z:documentNumber'), 'S. Hrg. 113-334');
});

test('buildRecordMetaTags of a bill gives sponsor and number', () => {
  const tags = tagsOf(BILL);
  assert.equal(tags.get('z:sponsors'), 'Sensenbrenner, James');
  assert.equal(tags.get('z:billNumber'), 'H.R. 3361');
});

test('buildRecordMetaTags never writes a tag that forces another type, and no empty one', () => {
  const forbidden = /^(citation_(journal|conference|technical_report|book|dissertation|inbook)|og:type|DC\.type)/i;
  for (const record of CASES) {
    for (const tag of buildRecordMetaTags(record, CORPUS, SITE)) {
      assert.ok(!forbidden.test(tag.name), tag.name);
      assert.notEqual(tag.content, '');
      assert.ok(!/[\r\n]/.test(tag.content), tag.name);
    }
  }
});

test('formatCoins is one empty span whose title is a readable query, also of hostile text', () => {
  for (const record of [TESTIMONY, HOSTILE]) {
    const span = formatCoins(record, CORPUS, SITE);
    const title = span.match(/^<span class="Z3988" title="([^"<>]*)"><\/span>$/)?.[1];
    assert.ok(title);
    const query = new URLSearchParams(title.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
    assert.equal(query.get('rft_val_fmt'), 'info:ofi/fmt:kev:mtx:dc');
    assert.equal(query.get('rft.title'), buildCslItem(record, CORPUS, SITE).title);
  }
  assert.match(formatCoins(TESTIMONY, CORPUS, SITE), /rft\.type=hearing/);
});

test('buildRecordMetaTags ends the name of an organization with a comma, so that it stays one name', () => {
  assert.equal(tagsOf(REPORT).get('citation_author'), 'Privacy and Civil Liberties Oversight Board,');
  assert.equal(tagsOf(SPEECH).get('z:presenters'), 'Obama, Barack');
});
