/** One engine's page in a headless Chromium: bytes and requests of cold searches, latency of warm ones, long tasks. */
import type { Browser, Page } from 'playwright-core';
import type { CountingProxy, Traffic } from './counting-proxy.ts';

export interface PageMeasures {
  /** Medians over the queries, each in a fresh browser context. */
  readonly firstQueryKb: number;
  readonly firstQueryRequests: number;
  readonly secondQueryKb: number;
  readonly phraseKb: number;
  readonly warmP50Ms: number;
  readonly warmP95Ms: number;
  /** Longest task of the main thread over all queries; 0 when none was over 50 ms. */
  readonly longestTaskMs: number;
}

export interface QuerySet {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

/** What every page of a contender has. */
declare global {
  interface Window {
    ask?: (query: string) => Promise<number>;
  }
}

export async function measurePage(browser: Browser, proxy: CountingProxy, queries: QuerySet): Promise<PageMeasures> {
  const cold: { readonly first: Traffic; readonly second: Traffic }[] = [];
  for (const [index, query] of queries.words.entries()) {
    const next = queries.words[(index + 1) % queries.words.length] ?? query;
    const [first, second] = await measureCold(browser, proxy, [query, next]);
    if (first !== undefined && second !== undefined) cold.push({ first, second });
  }
  const phrases: number[] = [];
  for (const phrase of queries.phrases) {
    const [traffic] = await measureCold(browser, proxy, [phrase]);
    if (traffic !== undefined) phrases.push(traffic.bytes / 1000);
  }
  const warm = await measureWarm(browser, proxy, queries);
  return {
    firstQueryKb: median(cold.map(({ first }) => first.bytes / 1000)),
    firstQueryRequests: median(cold.map(({ first }) => first.requests)),
    secondQueryKb: median(cold.map(({ second }) => second.bytes / 1000)),
    phraseKb: median(phrases),
    ...warm,
  };
}

/** Traffic of each query in turn, in one fresh context. */
async function measureCold(browser: Browser, proxy: CountingProxy, queries: readonly string[]): Promise<Traffic[]> {
  const context = await browser.newContext();
  const page = await openPage(await context.newPage(), proxy);
  const traffic: Traffic[] = [];
  for (const query of queries) {
    await ask(page, query);
    // What is still on its way belongs to this query.
    await page.waitForTimeout(150);
    traffic.push(proxy.takeTraffic());
  }
  await context.close();
  return traffic;
}

async function openPage(page: Page, proxy: CountingProxy): Promise<Page> {
  await page.goto(proxy.url, { waitUntil: 'load' });
  proxy.takeTraffic();
  return page;
}

function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    if (window.ask === undefined) throw new Error('the page has no ask()');
    const start = performance.now();
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer to ${text} in 30 s`)), 30_000));
    await Promise.race([window.ask(text), late]);
    return performance.now() - start;
  }, query);
}

const WARM_ROUNDS = 5;

async function measureWarm(
  browser: Browser,
  proxy: CountingProxy,
  queries: QuerySet,
): Promise<Pick<PageMeasures, 'warmP50Ms' | 'warmP95Ms' | 'longestTaskMs'>> {
  const context = await browser.newContext();
  const page = await openPage(await context.newPage(), proxy);
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
      buffered: true,
    });
    Object.assign(window, { longTasks: tasks });
  });
  const times: number[] = [];
  // Warm: everything that the questions need was read before, for every engine.
  for (let round = 0; round <= WARM_ROUNDS; round += 1) {
    for (const query of [...queries.words, ...queries.phrases]) {
      const took = await ask(page, query);
      if (round > 0) times.push(took);
    }
  }
  const tasks = await page.evaluate(() => Object.entries(window).find(([name]) => name === 'longTasks')?.[1] ?? []);
  await context.close();
  proxy.takeTraffic();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  const longest = Array.isArray(tasks) ? Math.max(0, ...tasks.filter((task) => typeof task === 'number')) : 0;
  return { warmP50Ms: at(0.5), warmP95Ms: at(0.95), longestTaskMs: longest };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
