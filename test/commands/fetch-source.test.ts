/**
 * Reading from an address, against a server on this machine. Only https is read, and a test has no certificate: addresses of
 * `*.test` are led to the server by plain http below the platform's own `fetch`, which redirects, unpacks and waits as ever.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type FetchSettings, fetchSource, SourceError } from '../../src/commands/record/read-source.ts';
import { importDocument } from '../../src/importers/importers.ts';
import { readFixture } from '../support/official-files.ts';
import { runCommand } from '../support/run-command.ts';
import { copySample } from '../support/temporary.ts';

const PRINT = Buffer.from(readFixture('gpo-bill/BILLS-199hr12rh.htm').text);
const asked: IncomingMessage[] = [];

const send =
  (body: Buffer | string, headers: Readonly<Record<string, string>> = {}, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Zeros, packed to a thousandth. */
const BOMB = gzipSync(Buffer.alloc(40 * 1024 * 1024));

const PAGES: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/BILLS-199hr12rh.htm': send(PRINT, { 'content-type': 'text/html' }),
  '/packed.htm': send(gzipSync(PRINT), { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
  '/not-packed.htm': send(PRINT, { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
  '/moved': send('', { location: 'https://b.test/there?x=1#y' }, 302),
  '/there?x=1': send('', { location: '../BILLS-199hr12rh.htm' }, 301),
  '/circle': send('', { location: '/circle' }, 302),
  '/down': send('', { location: 'http://a.test/BILLS-199hr12rh.htm' }, 302),
  '/nowhere': send('several', {}, 300),
  '/data.xml': send(PRINT, { 'content-type': 'image/png' }),
  '/page.xml': send('<!DOCTYPE html><title>Sorry</title><p>No such document', { 'content-type': 'text/html' }),
  '/print.xml': send('%PDF-1.7\n\0\0', { 'content-type': 'application/pdf' }),
  '/empty.xml': send(''),
  '/busy': send('later', { 'retry-after': '60' }, 503),
  '/said.xml': (_request, response) => {
    response.writeHead(200, { 'content-length': '99999999' });
    response.write('<a>');
  },
  '/bomb.xml': send(BOMB, { 'content-encoding': 'gzip' }),
  '/short.xml': (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('<bill');
    setTimeout(() => response.destroy(), 20);
  },
  '/silent.xml': () => undefined,
  '/slow.xml': (_request, response) => {
    response.writeHead(200);
    response.write('<bill');
  },
};

const server = createServer((request, response) => {
  asked.push(request);
  (PAGES[request.url ?? ''] ?? send('not found', {}, 404))(request, response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
assert.ok(typeof address === 'object' && address !== null);
const { port } = address;
after(() => {
  server.closeAllConnections();
  server.close();
});

const fetchPage: typeof fetch = (input, settings) => {
  const url = new URL(String(input));
  assert.match(url.host, /^[ab]\.test$/);
  return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, settings);
};
const read = (file: string, settings: FetchSettings = {}) => fetchSource(`https://a.test${file}`, { fetchPage, ...settings });

async function refusal(file: string, settings: FetchSettings = {}): Promise<string> {
  try {
    await read(file, settings);
  } catch (error) {
    assert.ok(error instanceof SourceError, String(error));
    return error.message;
  }
  return assert.fail(`${file} was read`);
}

test('fetchSource(address) is the bytes that the server sends', async () => {
  const { bytes, name } = await read('/BILLS-199hr12rh.htm');
  assert.deepEqual([Buffer.from(bytes), name], [PRINT, 'BILLS-199hr12rh.htm']);
});

test('fetchSource(an answer packed with gzip) is unpacked; bytes that are not what they say are refused', async () => {
  assert.deepEqual(Buffer.from((await read('/packed.htm')).bytes), PRINT);
  assert.match(await refusal('/not-packed.htm'), /broke off: incorrect header check\. Try again/);
});

test('fetchSource(redirects to another host and a relative path) arrives, and keeps the address that was given', async () => {
  const { bytes, name, URL } = await read('/moved');
  assert.deepEqual([bytes.length, name, URL], [PRINT.length, 'BILLS-199hr12rh.htm', 'https://a.test/moved']);
});

test('fetchSource(address) says in words why there is no answer to import', async () => {
  for (const [file, says] of [
    ['/none.xml', /none\.xml answers with status 404\. Look at the address in a browser\.$/],
    ['/busy', /answers with status 503/],
    ['/nowhere', /answers with status 300/],
    ['/circle', /redirects more than 5 times\. Give the address to which it leads\.$/],
    ['/down', /not an https address\. Only https is read, also after a redirect\.$/],
    ['/short.xml', /broke off: .+\. Try again, or download the file/],
  ] as const)
    assert.match(await refusal(file), says, file);
});

test('fetchSource(a server that is silent, or stops in the middle) waits so long and no longer', async () => {
  const start = performance.now();
  assert.match(await refusal('/silent.xml', { waitMs: 200 }), /cannot be read: no whole answer within 0\.2 seconds\. Download the file/);
  assert.match(await refusal('/slow.xml', { waitMs: 200 }), /broke off: no whole answer within 0\.2 seconds/);
  assert.ok(performance.now() - start < 5000);
});

test('fetchSource(too large by what it says, or once unpacked) is refused without being kept', async () => {
  assert.match(await refusal('/said.xml'), /has more than 33554432 bytes/);
  assert.ok(BOMB.length < 100_000);
  assert.match(await refusal('/bomb.xml'), /has more than 33554432 bytes/);
});

test('fetchSource(address) sends no cookie and no user name', async () => {
  await read('/BILLS-199hr12rh.htm');
  const { headers } = asked.at(-1) ?? assert.fail();
  assert.deepEqual([headers.cookie, headers.authorization, headers.referer], [undefined, undefined, undefined]);
});

test('importDocument(what was fetched) goes by the bytes: a wrong type of content harms nothing, a page of excuse is named', async () => {
  const importFrom = async (file: string) => {
    const { bytes, name } = await read(file);
    const { format, problems } = importDocument(bytes, name);
    return [format, problems.find(({ severity }) => severity === 'error')?.message];
  };
  assert.deepEqual(await importFrom('/data.xml'), ['gpo-bill', undefined]);
  assert.deepEqual(await importFrom('/page.xml'), [undefined, 'the file is a web page']);
  assert.match(String((await importFrom('/print.xml'))[1]), /it is no text$/);
  assert.deepEqual(await importFrom('/empty.xml'), [undefined, 'the file is empty']);
});

test('record import ADDRESS drafts a record whose source has the address; an answer that is no text leaves nothing behind', async () => {
  using content = copySample();
  const lead = path.resolve(import.meta.dirname, '../support/lead-fetch.ts');
  const environment = { CONTENT_DIR: content.path, NODE_OPTIONS: `--import ${lead}`, LEAD_FETCH_TO: `http://127.0.0.1:${port}` };
  const run = (file: string) => runCommand('record', ['import', `https://a.test${file}`, '--json'], environment);
  const { code, stdout, stderr } = await run('/moved');
  assert.equal(code, 0, stderr);
  const { from, format, written } = JSON.parse(stdout);
  const files = ['content/legislation/2085-03-01-lantern-act-hr-12.md', 'content/documents/2085-03-01-lantern-act-hr-12/rh.ndjson'];
  assert.deepEqual([from, format, written], ['https://a.test/moved', 'gpo-bill', files]);
  for (const [file, says] of [
    ['/page.xml', /page\.xml:1: the file is a web page\. Take the official XML[\s\S]*Nothing was imported from page\.xml\./],
    ['/none.xml', /answers with status 404/],
  ] as const) {
    const refused = await run(file);
    assert.deepEqual([refused.code, refused.stdout], [1, '']);
    assert.match(refused.stderr, says);
  }
});
