/** What page and worker tell each other. A question carries a number; answers to overtaken questions are dropped. */
import type { NamedEntity, SearchRequest, SearchResult } from '../../search/search-result.ts';

export type ToWorker =
  | { readonly type: 'open'; readonly index: string }
  | { readonly type: 'search'; readonly number: number; readonly request: SearchRequest };

export type FromWorker =
  | { readonly type: 'progress'; readonly read: number; readonly wanted: number }
  | { readonly type: 'result'; readonly number: number; readonly result: SearchResult }
  /** Follows a result; sent only where there are any. */
  | { readonly type: 'named'; readonly number: number; readonly named: readonly NamedEntity[] }
  | { readonly type: 'failure'; readonly number: number; readonly isOffline: boolean; readonly message: string };
