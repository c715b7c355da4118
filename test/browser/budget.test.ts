import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { assertNone } from '../support/assert-none.ts';
import { addressOf, listSiteFiles } from '../support/built-site.ts';
import { sortByLength } from './support/page-kinds.ts';
import { openSession } from './support/session.ts';

/** What a record page may send over the wire, compressed, fonts included. */
const RECORD_BUDGET_BYTES = 100_000;
/** The longest pages of each kind are measured. */
const PAGES_OF_KIND = 2;

const session = await openSession();
after(() => session.close());

/** Bytes of the bodies as they were sent: the page and all that it loads without being touched. */
async function measureBytes(path: string): Promise<{ readonly total: number; readonly parts: readonly string[] }> {
  const visit = await session.visit();
  const answers: Promise<readonly [string, number]>[] = [];
  visit.page.on('requestfinished', (request) =>
    answers.push(request.sizes().then(({ responseBodySize }) => [new URL(request.url()).pathname, responseBodySize] as const)),
  );
  await visit.page.goto(path, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(answers)).toSorted((a, b) => b[1] - a[1]);
  await visit.close();
  return { total: sizes.reduce((sum, [, size]) => sum + size, 0), parts: sizes.map(([file, size]) => `${size} ${file}`) };
}

test(`a record page sends at most ${RECORD_BUDGET_BYTES} bytes, fonts included`, async (context) => {
  const files = listSiteFiles();
  const longest = KIND_IDS.flatMap((kind) =>
    sortByLength(files.filter((file) => file.startsWith(`${kind}/`) && /^[^/]+\/[^/]+\/index\.html$/.test(file))).slice(0, PAGES_OF_KIND),
  );
  const offences: string[] = [];
  let largest = 0;
  for (const address of longest.map((file) => addressOf(file))) {
    const { total, parts } = await measureBytes(address);
    largest = Math.max(largest, total);
    if (total > RECORD_BUDGET_BYTES) offences.push(`${address} sends ${total} bytes: ${parts.slice(0, 24).join(', ')}`);
  }
  context.diagnostic(`the largest record page sends ${largest} bytes`);
  assert.ok(longest.length > 0);
  assertNone(offences, 'pages over the budget');
});
