import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { assertNone } from '../support/assert-none.ts';
import { formatPlace, readBuiltSite } from '../support/built-site.ts';
import { findBrokenReferences, isInternal, listReferences } from '../support/site-links.ts';

const site = readBuiltSite();

test('every internal address of every page exists, with its fragment', () => {
  assert.ok(site.pages.length > 100, `only ${site.pages.length} pages`);
  assertNone(findBrokenReferences(site), 'broken addresses');
});

/** What a browser fetches without being asked. A link to another site is not among it. */
function isFetched(name: string, rel: string): boolean {
  if (name === 'link') return !/\b(canonical|alternate|author|license|cite-as|me|help|search|prev|next|up|describedby|via)\b/.test(rel);
  return name !== 'a' && name !== 'blockquote' && name !== 'q';
}

test('no page fetches anything from another host', () => {
  const fetched = listReferences(site).filter(
    ({ element, url }) => isFetched(element.name, element.attributes.get('rel') ?? '') && !['data:', 'blob:'].includes(url.protocol),
  );
  assertNone(
    fetched.filter(({ url }) => !isInternal(site, url)).map(({ page, element, attribute }) => formatPlace(page, element, attribute)),
    'fetches from another host',
  );
});

test('no stylesheet fetches anything from another host', () => {
  const offences = [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(site.root, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map((match) => ({
        file,
        address: match[1] ?? match[2] ?? '',
      })),
    )
    .filter(({ address }) => /^([a-z]+:)?\/\//i.test(address))
    .map(({ file, address }) => `${file}: ${address}`);
  assertNone(offences, 'fetches from another host');
});

test('links to other sites are https or http, and open without handing over the page', () => {
  const offences = listReferences(site)
    .filter(({ element, url }) => element.name === 'a' && !isInternal(site, url))
    .filter(
      ({ element, url }) =>
        !['https:', 'http:', 'mailto:'].includes(url.protocol) ||
        (element.attributes.get('target') === '_blank' && !/noopener|noreferrer/.test(element.attributes.get('rel') ?? '')),
    )
    .map(({ page, element }) => formatPlace(page, element, 'href'));
  assertNone(offences, 'unsafe links');
});
