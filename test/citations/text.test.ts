/** Official texts and their places as citations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCslItem } from '../../src/citations/item.ts';
import { runsToText } from '../../src/citations/runs.ts';
import { CITATION_STYLES } from '../../src/citations/styles.ts';
import { buildTextItem } from '../../src/citations/text.ts';
import { buildUnitItem } from '../../src/citations/unit.ts';
import { renderTextFile, TEXT_FILE_FORMATS } from '../../src/exports/text-files.ts';
import { nameText } from '../../src/model/text-names.ts';
import type { NamedText } from '../../src/model/texts.ts';
import { makeCorpus, makeDate, makeRecord } from '../support/corpus.ts';
import { makeDocument, makeSection } from '../support/documents.ts';

const SITE = { origin: 'https://record.example', base: '/r/' };
const record = makeRecord('2013-10-29-act', {
  kind: 'legislation',
  title: 'Lanterns are weighed',
  officialTitle: 'Lantern Act',
  identifiers: { bill: ['H.R. 12'], congress: ['199'] },
});
const official = makeDocument(record.id, 'rh', [makeSection(1, 'Oil', 'Oil is weighed.')], { version: 'rh' });
const text: NamedText = { record, official, name: 'Reported in House', date: makeDate('2014-05-15') };
const corpus = makeCorpus([record], [], { documents: [official] });
const item = buildCslItem(record, corpus, SITE);

const formatAll = (cited: typeof item) => CITATION_STYLES.map(({ format }) => runsToText(format(cited)));

test('buildTextItem(record’s item, text) has the text’s own day and address, and says which text it is', () => {
  const cited = buildTextItem(item, text, SITE);
  const url = 'https://record.example/r/legislation/2013-10-29-act/text/rh/';
  assert.deepEqual([cited.id, cited.URL, cited.issued], ['2013-10-29-act/rh', url, { 'date-parts': [[2014, 5, 15]] }]);
  assert.match(cited.note, /^Official text: Reported in House\. Entry 2013-10-29-act in /);
  assert.deepEqual(formatAll(cited), [
    `Lantern Act, H.R. 12, 199th Cong. (Reported in House, 2014), in The Surveillance Record, ${url}.`,
    `Lantern Act, H.R. 12, 199th Cong. (2014) (Reported in House). The Surveillance Record. ${url}`,
    `Lantern Act, H.R. 12, 199th Cong., May 15, 2014, Reported in House, in The Surveillance Record, ${url}.`,
  ]);
});

test('a text without a date has its record’s', () => {
  const { date: _, ...undated } = text;
  assert.deepEqual(buildTextItem(item, undated, SITE).issued, item.issued);
});

test('a place is cited by its section with the sign or word of the style, or by its page', () => {
  const unit = {
    id: 's101-a',
    text: 'rh',
    textName: nameText(text.name),
    issued: '2014-05-15',
    speaker: '',
    words: 'Oil.',
    url: 'https://record.example/x#s101-a',
  };
  const placesOf = (locator: string) => formatAll(buildUnitItem(item, { ...unit, locator }));
  for (const locator of ['SEC. 101(a)', 'SECTION 101(a)', 'Sec. 101(a)', '§ 101(a)', '§101(a)']) {
    const [bluebook, apa, chicago] = placesOf(locator);
    assert.match(bluebook ?? '', / 199th Cong\. § 101\(a\) \(Reported in House, 2014\), in The Surveillance Record, passage s101-a, /);
    assert.match(apa ?? '', / \(Reported in House; passage s101-a; § 101\(a\)\)\. The/);
    assert.match(chicago ?? '', /, Reported in House, sec\. 101\(a\), in The/);
  }
  const [bluebook, apa, chicago] = placesOf('p. 12');
  assert.match(bluebook ?? '', / at 12 \(Reported in House, 2014\)/);
  assert.match(apa ?? '', /; p\. 12\)/);
  assert.match(chicago ?? '', /, 12, in The/);
  assert.match(placesOf('TITLE I, Security')[0] ?? '', / TITLE I, Security \(/);
});

test('renderTextFile(each format) is the text’s item', () => {
  const files = TEXT_FILE_FORMATS.map((format) => renderTextFile(format, text, corpus, SITE));
  assert.deepEqual(TEXT_FILE_FORMATS, ['ris', 'csl.json', 'bib']);
  for (const file of files) assert.match(file, /https:\/\/record\.example\/r\/legislation\/2013-10-29-act\/text\/rh\//);
  assert.match(files[0] ?? '', /^TY {2}- BILL\r\nID {2}- 2013-10-29-act\/rh\r\n/);
});
