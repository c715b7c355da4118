/** Bytes of what is imported: a file, or an address of the web. Nothing else in the project goes to the network. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describeFileError } from '../../build/file-errors.ts';
import { UserError } from '../../build/user-error.ts';
import { LARGEST_IMPORT } from '../../importers/decode.ts';

export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** Of the file, without folders. */
  readonly name: string;
  /** Where it came from the web: the address that was given. */
  readonly URL?: string;
}

/** What cannot be read. The message says why and what to do. */
export class SourceError extends UserError {
  override readonly name = 'SourceError';
}

export interface FetchSettings {
  /** The platform's. */
  readonly fetchPage?: typeof fetch;
  /** Longest wait for the whole answer, in milliseconds. */
  readonly waitMs?: number;
}

const LONGEST_WAIT_MS = 60_000;
const MOST_REDIRECTS = 5;

export function isAddress(word: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(word);
}

/** Throws `SourceError` where the file is not there, no file, or too large. */
export async function readSourceFile(file: string): Promise<SourceBytes> {
  const found = await stat(file).catch((error: unknown) => {
    const hint = 'Look at the name; an address of the web begins with https://';
    throw new SourceError(`${describeFileError(error) ?? String(error)} ${hint}.`, 2);
  });
  if (!found.isFile()) throw new SourceError(`${file} is not a file. Name the file of one document.`, 2);
  if (found.size > LARGEST_IMPORT) throw new SourceError(`${file} has ${found.size} bytes, ${LARGEST_IMPORT} are allowed. Part it.`);
  return { bytes: await readFile(file), name: path.basename(file) };
}

/** Only https, also after a redirect; what is packed for the way (gzip) is unpacked. Throws `SourceError`. */
export async function fetchSource(
  address: string,
  { fetchPage = fetch, waitMs = LONGEST_WAIT_MS }: FetchSettings = {},
): Promise<SourceBytes> {
  let url = checkAddress(address);
  const signal = AbortSignal.timeout(waitMs);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(url, fetchPage, { signal, waitMs });
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      await answer.body?.cancel();
      url = checkAddress(URL.canParse(location, url) ? new URL(location, url).href : location);
      continue;
    }
    if (answer.status !== 200) {
      await answer.body?.cancel();
      throw new SourceError(`${url.href} answers with status ${answer.status}. Look at the address in a browser.`);
    }
    return { bytes: await readAnswer(answer, url, waitMs), name: nameOf(url), URL: address };
  }
  throw new SourceError(`${address} redirects more than ${MOST_REDIRECTS} times. Give the address to which it leads.`);
}

function checkAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') throw new SourceError(`"${address}" is not an https address. Only https is read, also after a redirect.`);
  if (url.username !== '' || url.password !== '') throw new SourceError('The address holds a user name. Give it without.');
  return url;
}

interface Wait {
  readonly signal: AbortSignal;
  readonly waitMs: number;
}

async function ask(url: URL, fetchPage: typeof fetch, { signal, waitMs }: Wait): Promise<Response> {
  try {
    return await fetchPage(url, { redirect: 'manual', signal, credentials: 'omit' });
  } catch (error) {
    throw new SourceError(`${url.href} cannot be read: ${reasonOf(error, waitMs)}. Download the file and import that.`);
  }
}

async function readAnswer(answer: Response, url: URL, waitMs: number): Promise<Uint8Array> {
  // What it says of itself is believed where it says too much; in any case it is counted.
  if (Number(answer.headers.get('content-length')) > LARGEST_IMPORT) {
    await answer.body?.cancel();
    throw tooLarge(url);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.length;
      if (size > LARGEST_IMPORT) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new SourceError(`${url.href} broke off: ${reasonOf(error, waitMs)}. Try again, or download the file and import that.`);
  }
  if (size > LARGEST_IMPORT) throw tooLarge(url);
  return Buffer.concat(chunks);
}

function tooLarge(url: URL): SourceError {
  return new SourceError(`${url.href} has more than ${LARGEST_IMPORT} bytes, which is the most that is imported.`);
}

function reasonOf(error: unknown, waitMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer within ${waitMs / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function nameOf(url: URL): string {
  const last =
    url.pathname
      .split('/')
      .filter((piece) => piece !== '')
      .at(-1) ?? url.hostname;
  try {
    return path.basename(decodeURIComponent(last));
  } catch {
    return last;
  }
}
