import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { assertNone } from '../support/assert-none.ts';
import { type Page, readBuiltSite } from '../support/built-site.ts';
import { explainBroken } from '../support/site-links.ts';

const site = readBuiltSite();
const readText = (file: string) => readFileSync(join(site.root, file), 'utf8');
const readLocations = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');

/** Addresses of the sitemap that robots.txt names, through an index of sitemaps where there is one. */
function readSitemap(): readonly string[] {
  const address = /^Sitemap:\s*(\S+)$/im.exec(readText('robots.txt'))?.[1] ?? '';
  assert.ok(address.startsWith(`${site.origin}/`), `robots.txt names no sitemap by an absolute address, but "${address}"`);
  const text = readText(new URL(address).pathname.slice(1));
  return text.includes('<sitemapindex')
    ? readLocations(text).flatMap((part) => readLocations(readText(new URL(part).pathname.slice(1))))
    : readLocations(text);
}

const isMoved = (page: Page) => page.elements.some(({ attributes }) => attributes.get('http-equiv') === 'refresh');
const isHidden = (page: Page) =>
  page.file === '404.html' ||
  /^embed\/./.test(page.file.replace(/^embed\/index\.html$/, '')) ||
  isMoved(page) ||
  page.elements.some(({ attributes }) => attributes.get('name') === 'robots' && /noindex/.test(attributes.get('content') ?? ''));

test('the sitemap lists every page that is to be found, and no other', () => {
  const listed = new Set(readSitemap());
  const wanted = site.pages.filter((page) => !isHidden(page)).map(({ address }) => `${site.origin}${address}`);
  assertNone(
    wanted.filter((address) => !listed.has(address)),
    'pages that the sitemap leaves out',
  );
  assertNone(
    [...listed].filter((address) => explainBroken(site, new URL(address)) !== undefined),
    'addresses that are not there',
  );
});

test('every page that is to be found says its own address and what it is', () => {
  const offences = site.pages
    .filter((page) => !isHidden(page))
    .flatMap((page) => {
      const canonical = page.elements.find(({ attributes }) => attributes.get('rel') === 'canonical')?.attributes.get('href');
      const faults: string[] = [];
      if (canonical !== `${site.origin}${page.address}`) faults.push(`canonical is ${canonical}`);
      if (
        !page.elements.some(({ attributes }) => attributes.get('name') === 'description' && (attributes.get('content') ?? '').length >= 20)
      )
        faults.push('no description');
      return faults.map((fault) => `${page.file}: ${fault}`);
    });
  assertNone(offences, 'faults');
});

test('every page to be found names a picture for those who share it, and the picture is there in the size stated', () => {
  const read = (page: Page, name: string) =>
    page.elements.find(({ attributes }) => attributes.get('property') === name)?.attributes.get('content');
  const stated = (page: Page) => [read(page, 'og:image'), read(page, 'og:image:width'), read(page, 'og:image:height')].join(' ');
  const found = site.pages.filter((page) => !isHidden(page));
  const picture = `${site.origin}/share.png`;
  const png = readFileSync(join(site.root, 'share.png'));
  const size = `${png.readUInt32BE(16)} ${png.readUInt32BE(20)}`;
  assertNone(
    found.filter((page) => stated(page) !== `${picture} ${size}`).map((page) => `${page.file}: ${stated(page)}`),
    'pages with another picture',
  );
});
