import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundleScript } from '../../src/build/bundle-script.ts';

/** Most bytes of each script, gzipped: the loader runs in every article, the frame's in every embed. */
const LIMITS: readonly (readonly [entry: string, bytes: number])[] = [
  ['embed/loader.ts', 1000],
  ['embed/frame.ts', 2000],
  ['embed/query-timeline.ts', 30_000],
  ['embed/query-board.ts', 16_000],
];

for (const [entry, bytes] of LIMITS) {
  test(`bundleScript(${entry}) is a classic script of at most ${bytes} bytes gzipped`, async () => {
    const script = await bundleScript(entry);
    assert.ok(gzipSync(script).length <= bytes, `${gzipSync(script).length} bytes`);
    // A classic script knows neither; `new Function` parses what it is given as one.
    assert.doesNotThrow(() => new Function(script));
    assert.ok(!/document\.cookie|localStorage|sessionStorage|indexedDB/.test(script));
  });
}
