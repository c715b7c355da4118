/**
 * The object that lunr's own source files fill. Its package holds them one by one in `lib/`, each of which hangs its part on a
 * global of this name; a browser that only stems words or only ranks them need not load the rest, which is half of lunr.
 */
import type lunr from 'lunr';

type LunrParts = Partial<typeof lunr>;

export const lunrParts: LunrParts = {};

Object.assign(globalThis, { lunr: lunrParts });
