/** Live parts of a page draw in the frame after a change, the address may hold it before. */
import type { Page } from 'playwright-core';

/** Resolves when what was asked before has been drawn. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}
