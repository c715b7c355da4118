/** The record itself: what `content/` holds, and what it promises. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { loadContent } from '../src/build/content.ts';
import { readSettings } from '../src/build/settings.ts';
import { addPublished, formatPublished } from '../src/corpus/published.ts';
import { formatProblem } from '../src/model/problem.ts';
import { assertNone } from './support/assert-none.ts';

const CONTENT = path.resolve(import.meta.dirname, '../content');
const { corpus, problems, published } = await loadContent(CONTENT, readSettings({}, Date.now()).today);

test('content/ has no problems', () => {
  assertNone(problems.map(formatProblem), 'problems');
});

test('every record has a source, and a page or a name by which to find it', () => {
  assert.ok(corpus.records.length >= 480, `${corpus.records.length} records`);
  for (const { file, sources } of corpus.records) {
    assert.ok(sources.length > 0, file);
    for (const source of sources)
      assert.ok(source.URL !== undefined || source.publisher !== undefined || source.number !== undefined, `${file} ${source.id}`);
  }
});

test('every link is seen from both ends, with a reason and a source', () => {
  const outgoing = corpus.records.flatMap((record) => record.links);
  const incoming = [...corpus.linksTo.values()].flat();
  assert.equal(incoming.length, outgoing.length);
  assert.deepEqual(new Set(incoming), new Set(outgoing));
  for (const link of outgoing) {
    assert.ok(corpus.recordById.has(link.to.record), link.to.record);
    assert.ok(link.basis !== '' && link.citations.length > 0, `${link.from.record} ${link.rel} ${link.to.record}`);
  }
});

test('published.lock.json holds every record and passage: "npm run record -- lock" adds them', () => {
  assert.equal(
    readFileSync(path.join(CONTENT, 'published.lock.json'), 'utf8'),
    formatPublished(addPublished(published, corpus, '').values()),
  );
});

test('the thread In the clear walks from the disclosure to the promise', () => {
  const thread = corpus.threads.find(({ id }) => id === 'in-the-clear');
  assert.ok(thread !== undefined && thread.steps.length >= 5);
  const walked = thread.steps.map(({ to }) => to.record);
  for (const part of ['2013-10-30-muscular', 'belz', '2013-12-04-microsoft'])
    assert.ok(
      walked.some((id) => id.includes(part)),
      part,
    );
});
