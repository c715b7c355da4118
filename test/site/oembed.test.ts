import assert from 'node:assert/strict';
import test from 'node:test';
import { parseFragment } from 'parse5';
import { z } from 'zod';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { assertNone } from '../support/assert-none.ts';
import { type Page, readBuiltSite } from '../support/built-site.ts';
import { readJson } from '../support/site-data.ts';
import { explainBroken } from '../support/site-links.ts';

const site = readBuiltSite();

/** oEmbed 1.0, section 2.3.4.4: a rich answer. */
const answerSchema = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  html: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
});

function findDiscovery(page: Page): URL | undefined {
  const link = page.elements.find(({ name, attributes }) => name === 'link' && attributes.get('type') === 'application/json+oembed');
  const href = link?.attributes.get('href');
  return href === undefined ? undefined : new URL(href, `${site.origin}${page.address}`);
}

const records = site.pages.filter(
  ({ file }) => KIND_IDS.some((kind) => file.startsWith(`${kind}/`)) && file.split('/').length === 3 && !file.includes('/page/'),
);
const isMoved = (page: Page) => page.elements.some(({ attributes }) => attributes.get('http-equiv') === 'refresh');

test('every record page names its oEmbed answer by an absolute address in its head', () => {
  const missing = records.filter((page) => !isMoved(page) && findDiscovery(page) === undefined).map(({ file }) => file);
  assert.ok(records.length > 100);
  assertNone(missing, 'pages without a discovery link');
});

test('every oEmbed answer that a page names is one, and frames a page of the site', () => {
  const offences: string[] = [];
  for (const page of site.pages) {
    const address = findDiscovery(page);
    if (address === undefined) continue;
    const broken = explainBroken(site, address);
    if (broken !== undefined) {
      offences.push(`${page.file}: ${address.pathname} ${broken}`);
      continue;
    }
    const answer = answerSchema.safeParse(readJson(site, decodeURIComponent(address.pathname.slice(site.base.length))));
    if (!answer.success) offences.push(`${page.file}: ${z.prettifyError(answer.error)}`);
    else offences.push(...explainFrame(answer.data.html).map((fault) => `${page.file}: ${fault}`));
  }
  assertNone(offences, 'faults');
});

/** WordPress shows the first `blockquote` until the `iframe` is there, and drops the rest. */
function explainFrame(html: string): readonly string[] {
  const nodes = parseFragment(html).childNodes.flatMap((node) => ('tagName' in node ? [node] : []));
  const foreign = nodes
    .filter(({ tagName }) => !['iframe', 'blockquote', 'p'].includes(tagName))
    .map(({ tagName }) => `<${tagName}> in the answer`);
  const frame = nodes.find(({ tagName }) => tagName === 'iframe');
  const attribute = (name: string) => frame?.attrs.find((one) => one.name === name)?.value ?? '';
  if (!URL.canParse(attribute('src'))) return [...foreign, 'no frame with an absolute address'];
  const broken = explainBroken(site, new URL(attribute('src')));
  return [
    ...foreign,
    ...(broken === undefined ? [] : [`${attribute('src')} ${broken}`]),
    ...(attribute('title') === '' ? ['a frame without a title'] : []),
  ];
}
