import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeEvents, readEvents } from '../../src/commands/bench/timeline/bench-events.ts';
import { indexTimeline } from '../../src/timeline/index-data.ts';

const folder = await mkdtemp(join(tmpdir(), 'bench-events-'));
after(() => rm(folder, { recursive: true }));

async function read(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return (await readEvents(path)).events.map(([, , label, edtf]) => [edtf, label]);
}

test('makeEvents(count) makes so many, in order of time, the same for the same seed', () => {
  const data = makeEvents(500);
  assert.equal(indexTimeline(data).events.length, 500);
  assert.deepEqual(makeEvents(500), data);
  assert.notDeepEqual(makeEvents(500, 2), data);
  const days = data.events.map((row) => row[4]);
  assert.deepEqual(
    days,
    [...days].sort((a, b) => a - b),
  );
});

test('readEvents reads lists and objects of events in JSON', async () => {
  const expected = [['2013-11-11', 'One']];
  assert.deepEqual(await read('a.json', '[{"date":"2013-11-11T00:00:00Z","label":"One"},{"date":"-0010-01-01","label":"BC"}]'), expected);
  assert.deepEqual(await read('b.json', '{"events":[{"date":"2013-11-11","title":"One"},{"title":"no date"}]}'), expected);
});

test('readEvents reads CSV with bare carriage returns and American dates', async () => {
  assert.deepEqual(await read('c.csv', 'url,date,title\rx,11/11/13,One\rx,6/5/13,Two'), [
    ['2013-06-05', 'Two'],
    ['2013-11-11', 'One'],
  ]);
});

test('readEvents says what it wants where there is no event', async () => {
  await assert.rejects(read('d.csv', 'nothing,here'), /no events found\. Give JSON/);
});
