import { after, test } from 'node:test';
import { assertNone } from '../support/assert-none.ts';
import { listPageKinds } from './support/page-kinds.ts';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());
const kinds = listPageKinds();
const own = kinds.filter(({ kind }) => !/^embed\/./.test(kind));

test('a page of each kind logs no error, offends no policy and asks no other host', async () => {
  const visit = await session.visit();
  for (const { path } of kinds.filter(({ kind }) => kind !== '404.html')) {
    await visit.page.goto(path, { waitUntil: 'networkidle' });
  }
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('a page of each kind fits a window of 320 px, and of 2560 px, without a horizontal scroll bar', async () => {
  const offences: string[] = [];
  for (const width of [320, 768, 2560]) {
    const visit = await session.visit({ viewport: { width, height: 800 } });
    for (const { path } of kinds) {
      await visit.page.goto(path);
      const wide = await visit.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const beyond = [...document.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > clientWidth + 1,
        );
        return scrollWidth <= clientWidth
          ? undefined
          : `${scrollWidth} px: ${beyond
              .slice(0, 3)
              .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
              .join(' > ')}`;
      });
      if (wide !== undefined) offences.push(`${path} at ${width} px is ${wide}`);
    }
    await visit.close();
  }
  assertNone(offences, 'pages that are too wide');
});

test('a page of each kind can be read without scripts', async () => {
  const [plain, scripted] = [await session.visit({ javaScriptEnabled: false }), await session.visit()];
  const offences: string[] = [];
  for (const { path } of own) {
    await plain.page.goto(path);
    await scripted.page.goto(path);
    const text = await plain.page.locator('main').innerText();
    if (text.trim().length < 40) offences.push(`${path}: "${text.trim()}"`);
    // The button of a form sends it; any other is served by scripts alone and is no use here.
    const dead = await plain.page.locator('main button:visible:not(form[action] button)').count();
    if (dead > 0) offences.push(`${path}: ${dead} buttons that do nothing`);
  }
  assertNone(offences, 'faults');
  await Promise.all([plain.close(), scripted.close()]);
});

test('a page of each kind prints in black on white, without menus, with the addresses of its sources', async () => {
  const visit = await session.visit({ colorScheme: 'dark' });
  await visit.page.emulateMedia({ media: 'print' });
  const offences: string[] = [];
  for (const { path } of own) {
    await visit.page.goto(path);
    const { background, menus } = await visit.page.evaluate(() => ({
      background: getComputedStyle(document.documentElement).backgroundColor,
      menus: [...document.querySelectorAll('nav, form, button')].filter(
        (element) => element.getClientRects().length > 0 && element.closest('main') === null,
      ).length,
    }));
    if (!/rgba?\(255, 255, 255|rgba\(0, 0, 0, 0\)/.test(background)) offences.push(`${path}: paper is ${background}`);
    if (menus > 0) offences.push(`${path}: prints ${menus} menus or controls`);
  }
  assertNone(offences, 'faults');
  await visit.close();
});

test('the first stop of the keyboard on every page leads past the menu, and every stop is seen', async () => {
  const visit = await session.visit();
  const offences: string[] = [];
  for (const { path } of own) {
    await visit.page.goto(path);
    await visit.page.keyboard.press('Tab');
    const first = await visit.page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (!first.startsWith('#')) offences.push(`${path}: the first stop is "${first}"`);
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.press('Tab');
    const seen = await visit.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'nothing';
      const { outlineStyle, outlineWidth, boxShadow, textDecorationLine } = getComputedStyle(element);
      const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || textDecorationLine !== 'none';
      return isSeen ? undefined : element.outerHTML.slice(0, 120);
    });
    if (seen !== undefined) offences.push(`${path}: the focus shows not on ${seen}`);
  }
  assertNone(offences, 'faults');
  await visit.close();
});
