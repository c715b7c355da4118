/** Reading from an address, against answers made by hand: no test goes to the network. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { fetchSource, isAddress, SourceError } from '../../src/commands/record/read-source.ts';
import { LARGEST_IMPORT } from '../../src/importers/decode.ts';

type Answers = Readonly<Record<string, () => Response>>;

/** Answers by address, and the addresses that were asked. */
function makeFetch(answers: Answers): { readonly asked: string[]; readonly fetchPage: typeof fetch } {
  const asked: string[] = [];
  const fetchPage: typeof fetch = (input, settings) => {
    const url = String(input);
    asked.push(url);
    assert.equal(settings?.redirect, 'manual');
    const answer = answers[url];
    return answer === undefined
      ? Promise.reject(new TypeError('fetch failed', { cause: new Error('no such host') }))
      : Promise.resolve(answer());
  };
  return { asked, fetchPage };
}

const redirect = (location: string) => () => new Response(null, { status: 302, headers: { location } });

test('fetchSource(address) is the bytes, the last part of the path, and the address that was given', async () => {
  const { fetchPage } = makeFetch({ 'https://a.example/x/B%20C.xml?q=1': () => new Response('<a/>') });
  const { bytes, name, URL } = await fetchSource('https://a.example/x/B%20C.xml?q=1', { fetchPage });
  assert.deepEqual([Buffer.from(bytes).toString(), name, URL], ['<a/>', 'B C.xml', 'https://a.example/x/B%20C.xml?q=1']);
});

test('fetchSource(address whose last part is a way out) names the last part alone', async () => {
  const address = 'https://a.example/..%2f..%2fetc%2fpasswd';
  const { fetchPage } = makeFetch({ [address]: () => new Response('x') });
  assert.equal((await fetchSource(address, { fetchPage })).name, 'passwd');
});

test('fetchSource(address) follows redirects to https, also relative ones', async () => {
  const { fetchPage, asked } = makeFetch({
    'https://a.example/1': redirect('https://b.example/2'),
    'https://b.example/2': redirect('/3.xml'),
    'https://b.example/3.xml': () => new Response('<a/>'),
  });
  assert.equal((await fetchSource('https://a.example/1', { fetchPage })).name, '3.xml');
  assert.equal(asked.length, 3);
});

for (const [name, address, answers, says] of [
  ['http', 'http://a.example/', {}, /not an https address/],
  ['a file', 'file:///etc/passwd', {}, /not an https address/],
  ['data', 'data:text/xml,<a/>', {}, /not an https address/],
  ['a user name', 'https://u:p@a.example/', {}, /user name/],
  ['a redirect to http', 'https://a.example/', { 'https://a.example/': redirect('http://a.example/x') }, /not an https address/],
  ['a redirect to a file', 'https://a.example/', { 'https://a.example/': redirect('file:///etc/passwd') }, /not an https address/],
  ['redirects in a circle', 'https://a.example/', { 'https://a.example/': redirect('https://a.example/') }, /more than 5 times/],
  ['not found', 'https://a.example/', { 'https://a.example/': () => new Response('no', { status: 404 }) }, /answers with status 404/],
  ['no such host', 'https://a.example/', {}, /cannot be read: no such host/],
] as const satisfies readonly (readonly [string, string, Answers, RegExp])[]) {
  test(`fetchSource(${name}) is refused in words`, async () => {
    const { fetchPage, asked } = makeFetch(answers);
    await assert.rejects(fetchSource(address, { fetchPage }), (error) => error instanceof SourceError && says.test(error.message));
    assert.ok(asked.every((url) => url.startsWith('https://')));
  });
}

test('fetchSource(an answer without end) stops at the largest size', async () => {
  let sent = 0;
  const chunk = new Uint8Array(1024 * 1024);
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          sent += chunk.length;
          controller.enqueue(chunk);
        },
      }),
    );
  const { fetchPage } = makeFetch({ 'https://a.example/': endless });
  await assert.rejects(fetchSource('https://a.example/', { fetchPage }), /more than 33554432 bytes/);
  assert.ok(sent < LARGEST_IMPORT + 8 * chunk.length);
});

test('fetchSource(an answer that breaks off) is refused in words', async () => {
  const broken = () => new Response(new ReadableStream({ start: (controller) => controller.error(new Error('cut')) }));
  const { fetchPage } = makeFetch({ 'https://a.example/': broken });
  await assert.rejects(fetchSource('https://a.example/', { fetchPage }), /broke off: cut/);
});

test('isAddress(word) is true of what has a scheme', () => {
  assert.deepEqual(['https://a', 'file:///a', 'a.xml', './a', 'C:\\a.xml', '/a'].map(isAddress), [true, true, false, false, false, false]);
});
