/** The search engine in a worker: the page stays free while an index is read and ranked. */
import { SearchEngine } from '../../search/engine.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createNetworkReader } from './read-index-file.ts';

let engine: Promise<SearchEngine> | undefined;
let folder = '';
let latest = 0;

const tell = (message: FromWorker) => postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    folder = data.index;
    openEngine().catch(() => {});
    return;
  }
  // Negative numbers stand outside the row of typed questions.
  if (data.number > 0) latest = data.number;
  void answer(data);
});

/** Opens once; after a failure it is tried again. */
function openEngine(): Promise<SearchEngine> {
  engine ??= SearchEngine.open(createNetworkReader(folder, (progress) => tell({ type: 'progress', ...progress })));
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

async function answer({ number, request }: Extract<ToWorker, { type: 'search' }>): Promise<void> {
  try {
    const opened = await openEngine();
    if (number > 0 && number !== latest) return;
    const result = await opened.search(request);
    if (number > 0 && number !== latest) return;
    tell({ type: 'result', number, result });
    if (number > 0) void tellNamed(opened, number, request.query);
  } catch (error) {
    tell({ type: 'failure', number, isOffline: !navigator.onLine, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The answer stands without them. */
async function tellNamed(opened: SearchEngine, number: number, query: string): Promise<void> {
  const named = await opened.findNamed(query).catch(() => []);
  if (number === latest && named.length > 0) tell({ type: 'named', number, named });
}
