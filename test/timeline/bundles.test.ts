import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RELATION_IDS, RELATIONS } from '../../src/model/relations.ts';
import { ARC_FAMILIES, familyOf, nameFamily } from '../../src/timeline/arc-families.ts';
import { type BundleRow, bundleLinks, type RowMark } from '../../src/timeline/bundles.ts';
import type { BoardEvent, BoardLink } from '../../src/timeline/index-data.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { boardOf, randomCorpus, SEED } from './support.ts';

const ROWS: readonly BundleRow[] = [0, 1, 2].map((row) => ({ top: row * 100, base: row * 100 + 100, hangs: row === 2 }));

/** A mark for every event but the first: a place of its own in one of three rows. */
function markOf(event: BoardEvent): RowMark | undefined {
  if (event.index === 0) return undefined;
  const row = event.index % 3;
  return { row, x: event.start - 15_800, y: row === 2 ? 200 : row * 100 + 80, width: 5, height: 20 };
}

const bundle = (links: readonly BoardLink[]) =>
  bundleLinks(links, {
    rows: ROWS,
    groupOf: ({ rel }) => familyOf(rel),
    ends: ({ from, to }) => {
      const [a, b] = [markOf(from), markOf(to)];
      return a === undefined || b === undefined ? undefined : [a, b];
    },
  });

const numbersOf = (d: string) =>
  d
    .split(/[^\d.-]+/)
    .filter((part) => part !== '')
    .map(Number);

test('bundleLinks: every link whose marks are apart is in one bundle of its family, and no other is', () => {
  fc.assert(
    fc.property(randomCorpus(60), (corpus) => {
      const { links } = boardOf(corpus);
      const drawn = links.filter(({ from, to }) => {
        const [a, b] = [markOf(from), markOf(to)];
        return a !== undefined && b !== undefined && (a.row !== b.row || Math.abs(a.x - b.x) >= 30);
      });
      const bundles = bundle(drawn);
      for (const family of ARC_FAMILIES) {
        const own = bundles.filter(({ group }) => group === family).reduce((sum, { count }) => sum + count, 0);
        assert.equal(own, drawn.filter(({ rel }) => familyOf(rel) === family).length, family);
      }
    }),
    SEED,
  );
});

test('bundleLinks: a stroke begins at a mark, leads to one, and stays between the rows of the two', () => {
  fc.assert(
    fc.property(randomCorpus(60), (corpus) => {
      const { events, links } = boardOf(corpus);
      const middles = new Set(events.flatMap((event) => markOf(event) ?? []).map(({ x, width }) => x + width / 2));
      for (const { d, tip, heads } of bundle(links)) {
        const [x0 = 0, y0 = 0, , bend = 0, , , x1 = 0, y1 = 0] = numbersOf(d);
        assert.ok(middles.has(x0) && middles.has(x1) && tip.x === x1, d);
        assert.ok(heads === 'down' ? y1 < tip.y : y1 > tip.y, 'the head points on');
        assert.ok(
          [y0, bend, y1, tip.y].every((y) => y >= -40 && y <= 340),
          `inside the rows: ${d}`,
        );
      }
    }),
    SEED,
  );
});

test('bundleLinks: many links become few strokes, the heaviest last, and the same links give the same strokes', () => {
  fc.assert(
    fc.property(randomCorpus(200), (corpus) => {
      const { links } = boardOf(corpus);
      const bundles = bundle(links);
      assert.ok(bundles.length <= Math.max(64, 3 * 3 * ARC_FAMILIES.length * 25));
      assert.deepEqual(
        bundles.map(({ count }) => count),
        bundles.map(({ count }) => count).sort((a, b) => a - b),
      );
      assert.deepEqual(bundle(links), bundles);
    }),
    { ...SEED, numRuns: 20 },
  );
});

test('bundleLinks: two links between the same marks are one stroke, and of two families two', () => {
  const ids = ['2013-06-01-first', '2013-07-01-second', '2013-09-01-third'];
  const { links } = boardOf(
    makeCorpus(ids.map((id) => makeRecord(id, { links: id === ids[2] ? [makeLink(id, 'cites', '2013-07-01-second')] : [] }))),
  );
  const [link] = links;
  assert.ok(link !== undefined);
  assert.deepEqual(
    bundle([link, link]).map(({ count }) => count),
    [2],
  );
  assert.deepEqual(
    bundle([link, { ...link, rel: 'denies' }]).map(({ count }) => count),
    [1, 1],
  );
});

test('familyOf: every relation is in one family, and the names of the families say all relations', () => {
  const said = ARC_FAMILIES.flatMap((family) => nameFamily(family).split(', '));
  assert.deepEqual(said.sort(), RELATION_IDS.map((rel) => RELATIONS[rel].name).sort());
  for (const rel of RELATION_IDS) assert.ok(nameFamily(familyOf(rel)).includes(RELATIONS[rel].name), rel);
});
