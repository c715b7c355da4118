/** Addresses that were published once and moved: whoever follows an old one arrives at the passage that it named. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readBuiltSite } from '../support/built-site.ts';
import { openSession } from './support/session.ts';

interface MovedPage {
  readonly address: string;
  readonly to: string;
  /** By the fragment of the old address. */
  readonly passages: readonly (readonly [id: string, to: string])[];
}

const moved: readonly MovedPage[] = readBuiltSite().pages.flatMap(({ address, elements }) => {
  const linkOf = (name: string) => elements.filter(({ attributes }) => attributes.has(name));
  const [to] = linkOf('data-moved-to').map(({ attributes }) => attributes.get('href') ?? '');
  const passages = linkOf('data-moved-passage').map(
    ({ attributes }) => [attributes.get('data-moved-passage') ?? '', attributes.get('href') ?? ''] as const,
  );
  return to === undefined ? [] : [{ address, to, passages }];
});
const skip = moved.length === 0 && 'no record of this content has moved';
const session = await openSession();
after(() => session.close());

test('the address of a record that moved leads to the new one, with each passage that was published', { skip }, async () => {
  const { page, faults, close } = await session.visit();
  for (const { address, to, passages } of moved) {
    assert.ok(passages.length > 0, address);
    const elsewhere = to.includes('#') ? to : `${to}#sources`;
    for (const [fragment, target] of [['', to], ['#sources', elsewhere], ...passages.map(([id, at]) => [`#${id}`, at] as const)] as const) {
      await page.goto('/about/');
      await page.goto(`${address}${fragment}`);
      await page.waitForURL(`**${target}`, { timeout: 10_000 });
      assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, target, `${address}${fragment}`);
    }
  }
  assert.deepEqual(faults, []);
  await close();
});

test('the address of a record that moved leads to the new one without scripts, and back goes back', { skip }, async () => {
  const { address = '', to = '' } = moved[0] ?? {};
  const plain = await session.visit({ javaScriptEnabled: false });
  await plain.page.goto(address);
  await plain.page.waitForURL(`**${to}`);
  await plain.close();
  const scripted = await session.visit();
  await scripted.page.goto('/about/');
  await scripted.page.goto(address);
  await scripted.page.waitForURL(`**${to}`);
  await scripted.page.goBack();
  assert.equal(new URL(scripted.page.url()).pathname, '/about/');
  await scripted.close();
});
