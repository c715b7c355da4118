/**
 * A browser and a served site for one test file. Nothing but this machine can be reached: other hosts have no address, and a page
 * that asks one is at fault. So is a page that logs an error, throws, or offends the content policy.
 */
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../src/build/browser.ts';
import { startServer } from '../../../src/build/serve.ts';
import { SITE_ROOT } from '../../support/built-site.ts';

export interface Visit {
  readonly page: Page;
  /** What the pages of this visit did wrong so far. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface Session {
  /** Address of the home page. */
  readonly url: string;
  /** A new reader without cookies, storage or history. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

const ARGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  // Chromium's own sandbox does not start for root, as whom containers run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** `root` is the folder of a built site. */
export async function openSession(root = SITE_ROOT): Promise<Session> {
  const found = await findBrowser();
  if (found === undefined) throw new Error('no Chrome or Chromium. Run "npm test", which installs one, or set CHROME_PATH.');
  const [server, browser] = await Promise.all([
    startServer({ root, base: '/', port: 0 }),
    chromium.launch({ executablePath: found.path, args: ARGS }),
  ]);
  return {
    url: server.url,
    async visit(options) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: server.url, ...options });
      const page = await context.newPage();
      return { page, faults: watchFaults(page), close: () => context.close() };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  const place = () => new URL(page.url() === '' ? 'about:blank' : page.url()).pathname;
  page.on('console', (message) => message.type() === 'error' && faults.push(`${place()} logs: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${place()} throws: ${error.message}`));
  page.context().on('request', (request) => {
    if (!isLocal(request.url())) faults.push(`${place()} asks ${request.url()}`);
  });
  page.context().on('response', (response) => {
    if (response.status() >= 400) faults.push(`${place()} is answered ${response.status()} for ${response.url()}`);
  });
  return faults;
}

function isLocal(address: string): boolean {
  const url = new URL(address);
  return ['data:', 'blob:', 'about:'].includes(url.protocol) || ['localhost', '127.0.0.1'].includes(url.hostname);
}
