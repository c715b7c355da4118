/** lunr's stemmer (Porter, 1980) and its list of common words. */
import { lunrParts } from './lunr-parts.ts';
import 'lunr/lib/utils.js';
import 'lunr/lib/token.js';
import 'lunr/lib/pipeline.js';
import 'lunr/lib/stemmer.js';
import 'lunr/lib/stop_word_filter.js';

const { Token, stemmer, stopWordFilter } = lunrParts;
if (Token === undefined || stemmer === undefined || stopWordFilter === undefined) throw new Error('Internal: lunr/lib holds no words');

export const lunrWords = { Token, stemmer, stopWordFilter } as const;
