import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildOpenData } from '../../src/build/data.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';

const NAMES = ['timeline.csv', 'timeline.json', 'timeline-notes.json'];

test('buildOpenData(site) weighs and describes the files of the timeline as it does all others', () => {
  const site = { origin: 'https://record.example', base: '/r/' };
  const { files, measured, datapackage } = buildOpenData({
    corpus: makeCorpus([makeRecord('2013-10-30-a')]),
    thesaurus: [],
    site,
    builtAt: '2026-11-24T08:00:00.000Z',
  });
  const described: { resources: { path: string }[] } = JSON.parse(datapackage.body);
  for (const name of NAMES) {
    assert.ok(
      files.some((file) => file.name === name && file.body.length > 0),
      name,
    );
    assert.ok(
      measured.some((file) => file.name === name && file.sizeBytes > 0),
      name,
    );
    assert.ok(
      described.resources.some(({ path }) => path === name),
      name,
    );
  }
  assert.match(
    files.find(({ name }) => name === 'timeline.csv')?.body ?? '',
    /,2013-10-30-a,.*https:\/\/record\.example\/r\/disclosures\/2013-10-30-a\//,
  );
});
