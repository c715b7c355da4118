import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startServer } from '../../src/build/serve.ts';

const LONG = `<!doctype html><title>home</title>${'text '.repeat(500)}`;
const SECRET = 'outside the served folder';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(folder, 'dist');
writeTree({
  'secret.txt': SECRET,
  'dist/index.html': LONG,
  'dist/404.html': '<title>none</title>',
  'dist/_headers': '/*\n  X-All: yes\n/record/x/*\n  X-Based: yes\n/*.ris\n  Content-Type: application/x-research-info-systems\n',
  'dist/x/index.html': 'page x',
  'dist/x/a b.txt': 'spaced',
  'dist/x/a.ris': 'TY  - HEAR',
  'dist/x/a.woff2': 'font',
  'dist/empty/file.json': '{}',
  'dist/.hidden': SECRET,
});
symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
symlinkSync(folder, join(root, 'out'));
const server = await startServer({ root, base: '/', port: 0 });
const based = await startServer({ root, base: '/record/', port: 0 });
after(async () => {
  await Promise.all([server.close(), based.close()]);
  rmSync(folder, { recursive: true });
});

function writeTree(files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

interface RawAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

/** Sends the path as it stands; `fetch` would clean it first. */
function send(url: string, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<RawAnswer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = requestHttp({ host: '127.0.0.1', port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('startServer() serves files, folders and their types', async () => {
  const cases = [
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/x/', 200, 'text/html; charset=utf-8'],
    ['/x/?q=1', 200, 'text/html; charset=utf-8'],
    ['/x/a%20b.txt', 200, 'text/plain; charset=utf-8'],
    ['/x/a.ris', 200, 'application/x-research-info-systems'],
    ['/x/a.woff2', 200, 'font/woff2'],
    ['/empty/file.json', 200, 'application/json'],
    ['/empty/', 404, 'text/html; charset=utf-8'],
    ['/nowhere.ris', 404, 'text/html; charset=utf-8'],
    ['/x/index.html/', 404, 'text/html; charset=utf-8'],
    ['/_headers', 404, 'text/html; charset=utf-8'],
  ] as const;
  for (const [path, status, type] of cases) {
    const answer = await send(server.url, path);
    assert.deepEqual([answer.status, answer.headers['content-type'], answer.headers['x-all']], [status, type, 'yes'], path);
  }
});

test('startServer() redirects a folder to its slash and keeps the query', async () => {
  assert.equal((await send(server.url, '/x?q=a%20b')).headers.location, '/x/?q=a%20b');
  assert.equal((await send(based.url, '/record/x')).headers.location, '/record/x/');
  assert.equal((await send(based.url, '/record')).headers.location, '/record/');
  assert.equal((await send(based.url, '/')).headers.location, '/record/');
});

test('startServer() mounts the site under its base and nowhere else', async () => {
  const inside = await send(based.url, '/record/x/');
  assert.deepEqual([inside.status, inside.body.toString(), inside.headers['x-based']], [200, 'page x', 'yes']);
  assert.equal((await send(based.url, '/x/')).status, 404);
  assert.equal((await send(based.url, '/recordx/')).status, 404);
});

test('hostile: startServer() gives nothing from outside its folder', async () => {
  const paths = [
    '/../secret.txt',
    '/x/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/x/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/x%00/../../secret.txt',
    '/secret.txt%00.html',
    '/%252e%252e/secret.txt',
    '//secret.txt',
    '/link.txt',
    '/out/secret.txt',
    '/out/',
    '/.hidden',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/x//a.ris',
    '/./x/',
  ];
  for (const path of paths) {
    const answer = await send(server.url, path);
    assert.equal(answer.status, 404, path);
    assert.ok(!answer.body.includes(SECRET), path);
  }
});

test('hostile: startServer() never redirects to another host', async () => {
  for (const path of ['//x', '/\\x', '//evil.example/x', '/x//']) {
    const answer = await send(server.url, path);
    assert.deepEqual([answer.status, answer.headers.location], [404, undefined], path);
  }
});

test('startServer() compresses text as the reader accepts', async () => {
  const of = (accepted: string) => send(server.url, '/', { headers: { 'accept-encoding': accepted } });
  const [brotli, gzipped, plain, refused] = [await of('gzip, br'), await of('gzip'), await of('identity'), await of('br;q=0, gzip;q=0.0')];
  assert.equal(brotliDecompressSync(brotli.body).toString(), LONG);
  assert.equal(gunzipSync(gzipped.body).toString(), LONG);
  assert.equal(plain.body.toString(), LONG);
  assert.equal(refused.headers['content-encoding'], undefined);
  assert.equal(brotli.headers.vary, 'accept-encoding');
  assert.equal((await send(server.url, '/x/a.woff2', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding'], undefined);
});

test('startServer() answers 304 to the tag it gave', async () => {
  const { etag } = (await send(server.url, '/')).headers;
  assert.equal(typeof etag, 'string');
  for (const [condition, status] of [
    [String(etag), 304],
    [`W/${etag}`, 304],
    [`"other", ${etag}`, 304],
    ['*', 304],
    ['"other"', 200],
  ] as const) {
    assert.equal((await send(server.url, '/', { headers: { 'if-none-match': condition } })).status, status, condition);
  }
});

test('startServer() answers HEAD without a body and refuses other methods', async () => {
  const head = await send(server.url, '/', { method: 'HEAD' });
  assert.deepEqual([head.status, head.body.length, head.headers['content-length']], [200, 0, String(LONG.length)]);
  const post = await send(server.url, '/', { method: 'POST' });
  assert.deepEqual([post.status, post.headers.allow], [405, 'GET, HEAD']);
});

test('startServer() rejects where the port is taken', async () => {
  await assert.rejects(startServer({ root, base: '/', port: Number(new URL(server.url).port) }), { code: 'EADDRINUSE' });
});

test('startServer(a site without _headers) serves it without any; one whose _headers cannot be read or understood is refused', async () => {
  writeTree({ 'bare/index.html': 'bare', 'folder/_headers/x': '', 'wrong/_headers': 'no path\n' });
  const bare = await startServer({ root: join(folder, 'bare'), base: '/', port: 0 });
  await bare.close();
  await assert.rejects(startServer({ root: join(folder, 'folder'), base: '/', port: 0 }), { code: 'EISDIR' });
  await assert.rejects(startServer({ root: join(folder, 'wrong'), base: '/', port: 0 }), /_headers:1/);
});
