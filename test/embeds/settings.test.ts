import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type EmbedSettings, formatEmbedQuery, parseEmbedQuery, parseTimelineQuery, THEMES } from '../../src/embeds/settings.ts';

const READ: readonly (readonly [query: string, settings: EmbedSettings])[] = [
  ['', { theme: 'auto' }],
  ['?theme=dark', { theme: 'dark' }],
  ['theme=light', { theme: 'light' }],
  ['?theme=DARK', { theme: 'auto' }],
  ['?theme=<script>', { theme: 'auto' }],
  ['?theme=__proto__', { theme: 'auto' }],
  ['?v=2026-11-24.k3j9d0', { theme: 'auto', pin: { day: '2026-11-24', version: 'k3j9d0' } }],
  ['?v=k3j9d0', { theme: 'auto' }],
  ['?v=2026-11-24.', { theme: 'auto' }],
  ['?v=2026-11-24.K3J9', { theme: 'auto' }],
  ['?initialWidth=500&childId=x&theme=dark&parentUrl=https%3A%2F%2Fa', { theme: 'dark' }],
  ['?title=What%20was%20known&known=2013-11-11&off=l', { theme: 'auto', title: 'What was known', view: { known: '2013-11-11', off: 'l' } }],
  ['?from=2013-10-01&to=2013-12-20&sel=x%23s1', { theme: 'auto', view: { from: '2013-10-01', to: '2013-12-20', sel: 'x#s1' } }],
  ['?title=&sel=', { theme: 'auto' }],
  [`?title=${'a'.repeat(300)}`, { theme: 'auto', title: 'a'.repeat(200) }],
  ['?q=muscular%20OR%20prism', { theme: 'auto', query: 'muscular OR prism' }],
];

for (const [query, settings] of READ) {
  test(`parseTimelineQuery(${JSON.stringify(query)})`, () => assert.deepEqual(parseTimelineQuery(query), settings));
}

test('parseTimelineQuery reads what formatEmbedQuery wrote', () => {
  const digits = fc.stringMatching(/^[a-z0-9]{1,16}$/);
  const day = fc
    .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const settings = fc.record(
    {
      theme: fc.constantFrom(...THEMES),
      pin: fc.record({ day, version: digits }, { noNullPrototype: true }),
      query: fc.string({ minLength: 1 }).map((text) => text.toWellFormed()),
      title: fc.string({ minLength: 1, maxLength: 100 }).map((text) => text.toWellFormed()),
      view: fc.record({ off: fc.constantFrom('d', 'hl'), sel: fc.stringMatching(/^[a-z0-9#-]{1,30}$/) }, { noNullPrototype: true }),
    },
    { requiredKeys: ['theme'] },
  );
  fc.assert(
    fc.property(settings, (value) => {
      assert.deepEqual(parseTimelineQuery(formatEmbedQuery(value)), { ...value });
    }),
    { seed: 7 },
  );
});

test('formatEmbedQuery of defaults is nothing', () => assert.equal(formatEmbedQuery({ theme: 'auto' }), ''));

test('parseEmbedQuery leaves title and view to the timelines', () => {
  assert.deepEqual(parseEmbedQuery('?title=a&known=2013-11-11&theme=dark&q=b'), { theme: 'dark', query: 'b' });
});
