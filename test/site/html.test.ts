import test from 'node:test';
import { HtmlValidate } from 'html-validate';
import { assertNone } from '../support/assert-none.ts';
import { type Element, formatPlace, type Page, readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite();
const readable = site.pages.filter(({ elements }) => !elements.some(({ attributes }) => attributes.get('http-equiv') === 'refresh'));

/** Pages of a folder come from one template; the longest use the most of it. A page takes about 40 ms. */
const VALIDATED = 12;

function pickLongest(): readonly Page[] {
  const folders = Map.groupBy(readable, ({ file }) => file.split('/').slice(0, -2).join('/'));
  return [...folders.values()].flatMap((pages) => pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, VALIDATED));
}

/** Offences of every page, as one list. */
function findInPages(pages: readonly Page[], find: (page: Page) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => find(page));
}

function findElements(page: Page, isOffence: (element: Element) => boolean, attribute?: string): readonly string[] {
  return page.elements.filter(isOffence).map((element) => formatPlace(page, element, attribute));
}

test(`the ${VALIDATED} longest pages of each folder are valid HTML`, async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Matters of taste, and what the compression of the build leaves out on purpose.
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-implicit-button-type': 'error',
      'long-title': 'off',
      'tel-non-breaking': 'off',
      'prefer-native-element': 'error',
      // Everything comes from the site itself, as the content policy demands.
      'require-sri': 'off',
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  });
  const offences: string[] = [];
  for (const page of pickLongest()) {
    const report = await validator.validateString(page.html, page.file);
    for (const { messages } of report.results) {
      for (const { line, column, message, ruleId } of messages) offences.push(`${page.file}:${line}:${column} ${message} (${ruleId})`);
    }
  }
  assertNone(offences, 'faults');
});

test('no page has an inline script, an inline style or an event attribute', () => {
  const isInlineScript = ({ name, attributes }: Element) =>
    name === 'script' && !attributes.has('src') && !/json/.test(attributes.get('type') ?? '');
  const hasHandler = ({ attributes }: Element) => [...attributes.keys()].some((name) => /^on/i.test(name));
  const runsAddress = ({ attributes }: Element) => [...attributes.values()].some((value) => /^\s*javascript:/i.test(value));
  const isOffence = (element: Element) =>
    isInlineScript(element) || element.name === 'style' || element.attributes.has('style') || hasHandler(element) || runsAddress(element);
  assertNone(
    findInPages(site.pages, (page) => findElements(page, isOffence)),
    'offences',
  );
});

test('no script blocks the first drawing of a page', () => {
  const blocks = ({ name, attributes }: Element) =>
    name === 'script' &&
    attributes.has('src') &&
    attributes.get('type') !== 'module' &&
    !attributes.has('defer') &&
    !attributes.has('async');
  assertNone(
    findInPages(site.pages, (page) => findElements(page, blocks, 'src')),
    'blocking scripts',
  );
});

test('ids of a page are unique', () => {
  const offences = findInPages(site.pages, (page) => {
    const ids = page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${page.file} #${id}`);
  });
  assertNone(offences, 'repeated ids');
});

test('every page has one h1, one main, a language, a title and a viewport', () => {
  const offences = findInPages(readable, (page) => {
    const count = (name: string) => page.elements.filter((element) => element.name === name).length;
    const isEmbed = page.file.startsWith('embed/') && page.file !== 'embed/index.html';
    const title = page.elements.find(({ name, parent }) => name === 'title' && parent === 'head')?.text.trim() ?? '';
    const language = page.elements.find(({ name }) => name === 'html')?.attributes.get('lang') ?? '';
    const viewport = page.elements.some(({ attributes }) => attributes.get('name') === 'viewport');
    const faults: string[] = [];
    if (!isEmbed && count('h1') !== 1) faults.push(`${count('h1')} h1`);
    if (!isEmbed && count('main') !== 1) faults.push(`${count('main')} main`);
    if (title === '') faults.push('no title');
    if (!language.startsWith('en')) faults.push(`lang "${language}"`);
    if (!viewport) faults.push('no viewport');
    return faults.map((fault) => `${page.file}: ${fault}`);
  });
  assertNone(offences, 'faults');
});

test('titles tell pages apart', () => {
  const byTitle = new Map<string, string[]>();
  for (const page of readable.filter(({ file }) => !file.startsWith('embed/'))) {
    const title = page.elements.find(({ name, parent }) => name === 'title' && parent === 'head')?.text ?? '';
    byTitle.set(title, [...(byTitle.get(title) ?? []), page.file]);
  }
  const shared = [...byTitle].filter(([, files]) => files.length > 1).map(([title, files]) => `"${title}": ${files.join(', ')}`);
  assertNone(shared, 'shared titles');
});

test('headings of a page skip no level', () => {
  const offences = findInPages(
    readable.filter(({ file }) => !file.startsWith('embed/')),
    (page) => {
      const levels = page.elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
      return levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? [`${page.file}: h${level} after h${levels[index - 1] ?? 0}`] : [],
      );
    },
  );
  assertNone(offences, 'skipped levels');
});
