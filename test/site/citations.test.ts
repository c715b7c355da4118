/** What a reference manager finds on every record's page and beside it, read as Zotero's translators read it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { assertNone } from '../support/assert-none.ts';
import { readBuiltSite } from '../support/built-site.ts';
import { readRecordsJson } from '../support/site-data.ts';

const site = readBuiltSite();
const records = readRecordsJson(site);

/** Item types that a kind may have; the RIS type that each of them must agree with. */
const TYPES: { readonly [kind: string]: readonly string[] } = {
  disclosures: ['newspaperArticle', 'report', 'case'],
  hearings: ['hearing'],
  testimony: ['hearing'],
  legislation: ['bill', 'statute'],
  statements: ['webpage', 'blogPost', 'report', 'case'],
  rulings: ['case'],
  actions: ['webpage', 'report', 'statute', 'bill', 'presentation'],
};
const RIS: { readonly [type: string]: string } = {
  newspaperArticle: 'NEWS',
  report: 'RPRT',
  case: 'CASE',
  hearing: 'HEAR',
  bill: 'BILL',
  statute: 'STAT',
  webpage: 'ELEC',
  blogPost: 'BLOG',
  presentation: 'SLIDE',
};

/** Each forces another type, whatever else the page says. */
const FORBIDDEN = /^citation_(journal|conference|technical_report|book|dissertation)|^dc\.type$/i;

function readTags(id: string, url: string): ReadonlyMap<string, readonly string[]> {
  const page = site.pageByAddress.get(new URL(url, site.origin).pathname);
  assert.ok(page, `no page of ${id}`);
  const tags = page.elements.filter((element) => element.name === 'meta' && element.parent === 'head');
  const named = tags.map(
    ({ attributes }) => [attributes.get('name') ?? attributes.get('property') ?? '', attributes.get('content') ?? ''] as const,
  );
  return new Map([...Map.groupBy(named, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, content]) => content)]));
}

test('every record page has one item type, of its kind, and title, date and address; none that forces another type', () => {
  const offences = records.flatMap(({ id, kind, url, date }) => {
    const tags = readTags(id, url);
    const types = tags.get('z:itemType') ?? [];
    return [
      types.length === 1 && TYPES[kind]?.includes(types[0] ?? '') ? '' : `${id}: item types ${types.join(', ')}`,
      tags.get('citation_title')?.length === 1 ? '' : `${id}: no single title`,
      date.startsWith(tags.get('citation_date')?.[0]?.slice(0, 4) ?? 'none') ? '' : `${id}: date ${tags.get('citation_date')} for ${date}`,
      tags.get('citation_public_url')?.[0] === url ? '' : `${id}: address ${tags.get('citation_public_url')}`,
      ...[...tags.keys()].map((name) => (FORBIDDEN.test(name) ? `${id}: ${name}` : '')),
    ].filter((offence) => offence !== '');
  });
  assertNone(offences, 'faults');
});

test('testimony has its witness as contributor and its body, and no author, whom a hearing cannot have', () => {
  const offences = records.flatMap(({ id, kind, url }) => {
    if (kind !== 'testimony') return [];
    const tags = readTags(id, url);
    const isRight = (tags.get('so:contributor')?.length ?? 0) > 0 && !tags.has('citation_author') && tags.has('z:legislativeBody');
    return isRight ? [] : [id];
  });
  assertNone(offences, 'records of testimony');
});

test('every record has its citation as RIS of the same type, CSL-JSON and BibTeX beside it', () => {
  const offences = records.flatMap(({ id, kind, url }) => {
    const read = (format: string) => readFileSync(join(site.root, kind, `${id}.${format}`), 'utf8');
    const ris = read('ris');
    const type = RIS[readTags(id, url).get('z:itemType')?.[0] ?? ''];
    const items: unknown = JSON.parse(read('csl.json'));
    return [
      ris.startsWith(`TY  - ${type}\r\n`) && ris.endsWith('ER  - \r\n\r\n') && ris.match(/^TY /gm)?.length === 1
        ? ''
        : `${id}.ris is no ${type}`,
      ris.includes(`\r\nUR  - ${url}\r\n`) ? '' : `${id}.ris has another address`,
      Array.isArray(items) && items.length === 1 ? '' : `${id}.csl.json is no list of one`,
      /^@[a-z]+\{/m.test(read('bib')) ? '' : `${id}.bib has no entry`,
    ].filter((offence) => offence !== '');
  });
  assertNone(offences, 'faults');
});
