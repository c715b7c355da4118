/** The page's end of the search worker. */
import type { NamedEntity, SearchRequest, SearchResult } from '../../search/search-result.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export interface SearchListener {
  onProgress(read: number, wanted: number): void;
  onResult(result: SearchResult, request: SearchRequest): void;
  /** Follows a result, where the query names somebody. */
  onNamed(named: readonly NamedEntity[]): void;
  onFailure(isOffline: boolean, message: string): void;
}

export class SearchClient {
  private readonly worker: Worker;
  private readonly listener: SearchListener;
  private number = 0;
  private onceNumber = 0;
  private readonly once = new Map<number, { resolve: (result: SearchResult) => void; reject: (error: Error) => void }>();
  private request: SearchRequest | undefined;

  /** `worker` runs `search.worker.ts`; `index` is the address of the index's folder, with a slash at its end. Reading begins at once. */
  constructor(worker: Worker, index: string, listener: SearchListener) {
    this.listener = listener;
    this.worker = worker;
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.receive(data));
    this.worker.addEventListener('error', (event) => listener.onFailure(!navigator.onLine, event.message));
    this.tell({ type: 'open', index: new URL(index, location.href).href });
  }

  /** An answer for its own sake, such as a longer list: it neither overtakes nor is overtaken. */
  askOnce(request: SearchRequest): Promise<SearchResult> {
    this.onceNumber -= 1;
    const number = this.onceNumber;
    return new Promise((resolve, reject) => {
      this.once.set(number, { resolve, reject });
      this.tell({ type: 'search', number, request });
    });
  }

  /** Asks; the answer to an earlier question is dropped. */
  search(request: SearchRequest): void {
    this.number += 1;
    this.request = request;
    this.tell({ type: 'search', number: this.number, request });
  }

  /** Drops the answer that is under way. */
  forget(): void {
    this.number += 1;
    this.request = undefined;
  }

  private tell(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromWorker): void {
    if (message.type === 'progress') this.listener.onProgress(message.read, message.wanted);
    else if (message.type !== 'named' && this.once.has(message.number)) this.settle(message);
    else if (message.number !== this.number || this.request === undefined) return;
    else if (message.type === 'named') this.listener.onNamed(message.named);
    else if (message.type === 'result') this.listener.onResult(message.result, this.request);
    else this.listener.onFailure(message.isOffline, message.message);
  }

  private settle(message: Exclude<FromWorker, { type: 'progress' | 'named' }>): void {
    const waiting = this.once.get(message.number);
    this.once.delete(message.number);
    if (message.type === 'result') waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.message));
  }
}
