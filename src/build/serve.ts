/**
 * A static server for the built site that answers as a host would: headers from the built `_headers`, folders with a slash,
 * `404.html`, compression, validators. It is for previews and tests, on one machine.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isCompressible } from './content-types.ts';
import { buildHeaders, type HeaderRule, parseHeadersFile } from './headers.ts';
import { readServedFile, resolveServedFile, type ServedFile } from './served-files.ts';

export interface ServeOptions {
  /** Folder of the built site. */
  readonly root: string;
  /** Path under which the site is mounted, with a slash at both ends. */
  readonly base: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; `127.0.0.1`, which only this machine reaches, where absent. */
  readonly host?: string;
}

export interface RunningServer {
  /** Address of the home page, such as `http://localhost:4321/`. */
  readonly url: string;
  close(): Promise<void>;
}

type Encoding = 'br' | 'gzip' | 'identity';

/** A file as it is sent in one encoding. */
interface Payload {
  readonly body: Buffer;
  readonly etag: string;
}

interface ServedSite {
  readonly root: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly payloads: Map<string, Promise<Payload>>;
}

interface Answer {
  readonly status: number;
  readonly file?: ServedFile;
  readonly headers?: { readonly [name: string]: string };
  readonly text?: string;
}

const LOOPBACK = '127.0.0.1';
/** Level at which hosts compress while they serve; the highest takes a second for a large file. */
const BROTLI_QUALITY = 5;

/** Starts to serve; a site without `_headers` is served without any. Rejects with Node's error where the port is taken (`EADDRINUSE`) or `_headers` cannot be read. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const headersText = await readHeaders(join(options.root, '_headers'));
  const site: ServedSite = { root: options.root, base: options.base, rules: parseHeadersFile(headersText), payloads: new Map() };
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port, options.host ?? LOOPBACK);
  const name = options.host === undefined || options.host === LOOPBACK ? 'localhost' : options.host;
  return { url: `http://${name.includes(':') ? `[${name}]` : name}:${port}${options.base}`, close: () => close(server) };
}

async function readHeaders(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [pathname = '/', query] = splitOnce(request.url ?? '/', '?');
  const answer = await findAnswer(site, request.method ?? '', pathname, query);
  const headers = new Map(buildHeaders(site.rules, decodePath(pathname)));
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  const send = (status: number, body: string | Buffer) =>
    writeAnswer(response, { status, headers, body, isHead: request.method === 'HEAD' });
  if (answer.file === undefined) {
    headers.set('content-type', 'text/plain; charset=utf-8');
    return send(answer.status, answer.text ?? '');
  }

  if (!headers.has('content-type') || answer.status === 404) headers.set('content-type', contentTypeOf(answer.file.ending));
  const compressible = isCompressible(headers.get('content-type') ?? '');
  const encoding = compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
  const payload = await readPayload(site, answer.file, encoding);
  if (compressible) headers.set('vary', 'accept-encoding');
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.set('etag', payload.etag);
  const isFresh = answer.status === 200 && matchesEtag(request.headers['if-none-match'], payload.etag);
  if (isFresh) headers.delete('content-encoding');
  return send(isFresh ? 304 : answer.status, isFresh ? '' : payload.body);
}

async function findAnswer(site: ServedSite, method: string, pathname: string, query: string | undefined): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' }, text: 'This is a static site.\n' };
  if (site.base !== '/' && (pathname === '/' || `${pathname}/` === site.base)) return { status: 302, headers: { location: site.base } };
  const found = pathname.startsWith(site.base) ? await resolveServedFile(site.root, pathname.slice(site.base.length)) : undefined;
  if (found === undefined) return findNotFound(site);
  if ('file' in found) return { status: 200, file: found.file };
  const location = `${site.base}${found.redirect}${query === undefined ? '' : `?${query}`}`;
  return { status: 301, headers: { location } };
}

async function findNotFound(site: ServedSite): Promise<Answer> {
  const page = await resolveServedFile(site.root, '404.html');
  return page !== undefined && 'file' in page ? { status: 404, file: page.file } : { status: 404, text: 'Not found.\n' };
}

interface Sent {
  readonly status: number;
  readonly headers: Map<string, string>;
  readonly body: string | Buffer;
  readonly isHead: boolean;
}

function writeAnswer(response: ServerResponse, { status, headers, body, isHead }: Sent): void {
  if (status !== 304) headers.set('content-length', String(Buffer.byteLength(body)));
  response.writeHead(status, Object.fromEntries(headers));
  response.end(isHead ? '' : body);
}

/** The best of brotli and gzip that the reader takes; a weight of 0 refuses. */
function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  const offers = String(accepted ?? '').split(',');
  const takes = (name: string) => offers.some((offer) => offer.trim().split(';')[0] === name && !/;\s*q=0(\.0*)?\s*$/.test(offer));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

function readPayload(site: ServedSite, file: ServedFile, encoding: Encoding): Promise<Payload> {
  const key = `${encoding} ${file.modifiedMs} ${file.path}`;
  const known = site.payloads.get(key);
  if (known !== undefined) return known;
  const payload = buildPayload(file, encoding);
  site.payloads.set(key, payload);
  return payload;
}

async function buildPayload(file: ServedFile, encoding: Encoding): Promise<Payload> {
  const content = await readServedFile(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 20);
  const body = encoding === 'identity' ? content : await compress(content, encoding);
  return { body, etag: encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"` };
}

function compress(content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(content);
  return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}

function matchesEtag(condition: string | undefined, etag: string): boolean {
  return (condition ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
