import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberToIsoDay } from '../../src/model/dates.ts';
import { layOutBoard } from '../../src/timeline/board.ts';
import { makeBoardSet } from '../../src/timeline/board-set.ts';
import type { BoardLayout } from '../../src/timeline/board-types.ts';
import { isLater } from '../../src/timeline/later.ts';
import { dayToPx } from '../../src/timeline/time-scale.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { boardOf, SEED } from './support.ts';

const CURSOR = 16_000;
const LEFT = 150;

interface View {
  readonly width: number;
  /** Days on either side of the cursor. */
  readonly reach: number;
  /** Days of the events, from the cursor. */
  readonly days: readonly number[];
  /** How many of the events must be told. */
  readonly told: number;
  /** Each event of this rank and its multiples is linked, and so is placed first. */
  readonly linked: number;
}

const ELSEWHERE = makeRecord('1990-01-01-elsewhere');

function layOut({ width, reach, days, told, linked }: View, cursor: number | undefined): BoardLayout {
  const records = days.map((day, index) => {
    const id = `${numberToIsoDay(CURSOR + day)}-r${index}`;
    return makeRecord(id, { label: 'A', links: index % linked === 0 ? [makeLink(id, 'cites', ELSEWHERE.id)] : [] });
  });
  const index = boardOf(makeCorpus([ELSEWHERE, ...records]));
  const window = { from: CURSOR - reach, to: CURSOR + reach, ...(cursor !== undefined && { cursor }) };
  return layOutBoard(
    makeBoardSet(index, () => true, []),
    [],
    { width, height: 640, left: LEFT, told: index.ranked.filter(({ id }) => id !== ELSEWHERE.id).slice(0, told), ...window },
  );
}

/** Events on both sides of the cursor: within 20 px, where words cross the line, or within 150, where flags are in each other's way. */
const nearTheCursor: fc.Arbitrary<View> = fc.integer({ min: 640, max: 2560 }).chain((width) =>
  fc.tuple(fc.integer({ min: 5, max: 40 }), fc.constantFrom(20, 150)).chain(([reach, px]) => {
    const near = Math.max(1, Math.ceil((px * 2 * reach) / (width - LEFT)));
    return fc.record({
      width: fc.constant(width),
      reach: fc.constant(reach),
      days: fc.array(fc.integer({ min: -near, max: near }), { minLength: 2, maxLength: 12 }),
      told: fc.integer({ min: 0, max: 4 }),
      linked: fc.integer({ min: 2, max: 5 }),
    });
  }),
);

test('layOutBoard: the words of a flag stand before the cursor where they were known then, and after it where they came later', () => {
  let [before, after] = [0, 0];
  fc.assert(
    fc.property(nearTheCursor, (view) => {
      const { flags, scale } = layOut(view, CURSOR);
      const x = dayToPx(scale, CURSOR);
      for (const { event, head, text } of flags) {
        if (head === '') continue;
        if (isLater(event, CURSOR)) after += 1;
        else before += 1;
        const isOnItsSide = isLater(event, CURSOR) ? text.x >= x : text.x + text.width <= x;
        assert.ok(isOnItsSide, `${event.id}: ${text.x} to ${text.x + text.width}, the cursor at ${x}`);
      }
    }),
    SEED,
  );
  assert.ok(before > 50 && after > 50, `${before} before, ${after} after`);
});

test('layOutBoard raises a flag for each 100 px of a lane at most, besides those that must be told', () => {
  for (const width of [650, 1150, 2150]) {
    const days = Array.from({ length: 60 }, (_, index) => index * 2 - 60);
    const most = (width - LEFT) / 100;
    const { flags } = layOut({ width, reach: 60, days, told: 0, linked: 99 }, undefined);
    assert.equal(flags.length, most, `${width} px`);
    const { flags: told } = layOut({ width, reach: 60, days, told: 30, linked: 99 }, undefined);
    assert.equal(told.length, 30, `${width} px, 30 told`);
  }
});
