/** lunr's index and its queries, without the builder and the parser of its own query language. */
import { lunrParts } from './lunr-parts.ts';
import 'lunr/lib/utils.js';
import 'lunr/lib/field_ref.js';
import 'lunr/lib/set.js';
import 'lunr/lib/pipeline.js';
import 'lunr/lib/vector.js';
import 'lunr/lib/token_set.js';
import 'lunr/lib/token_set_builder.js';
import 'lunr/lib/match_data.js';
import 'lunr/lib/query.js';
import 'lunr/lib/index.js';

const { Index, Query } = lunrParts;
if (Index === undefined || Query === undefined) throw new Error('Internal: lunr/lib holds no index');

export const lunrIndex = { Index, Query } as const;
