/** `npm run picture`: photographs the home page of the built site for README.md. */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrowser } from '../build/browser.ts';
import { startServer } from '../build/serve.ts';

const HELP = `npm run picture -- [options]

Photographs the home page of a built site and writes the picture that README.md shows.

  --root DIR   folder of the built site (default: dist)
  --out FILE   where to write it (default: public/preview.png)
  --json       print what was written as JSON
  --help       print this

Exit code: 0 when written, 1 when it cannot be taken or is too large, 2 when it is called wrongly.
`;

/** A picture that a reader of README.md waits for. */
const MAX_BYTES = 300_000;
const SIZE = { width: 1280, height: 860 } as const;

const OPTIONS = {
  root: { type: 'string', default: 'dist' },
  out: { type: 'string', default: 'public/preview.png' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = parseOptions();
  if (typeof options === 'number') return options;
  if (!existsSync(options.root)) return fail(1, `${options.root}: no such folder. Run "npm run build" first.`);
  const browser = await findBrowser();
  if (browser === undefined) return fail(1, 'No Chrome or Chromium. Install one, or set CHROME_PATH to its program.');
  await photograph(browser.path, options.root, options.out);
  const bytes = statSync(options.out).size;
  console.log(options.json ? JSON.stringify({ file: options.out, bytes }) : `${options.out}: ${bytes} bytes`);
  return bytes > MAX_BYTES ? fail(1, `${options.out} is larger than ${MAX_BYTES} bytes.`) : 0;
}

async function photograph(executablePath: string, root: string, out: string): Promise<void> {
  const { chromium } = await import('playwright-core');
  const server = await startServer({ root, base: '/', port: 0 });
  const chrome = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await chrome.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await page.screenshot({ path: out });
  } finally {
    await chrome.close();
    await server.close();
  }
}

function parseOptions() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (!values.help) return values;
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    return fail(2, `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function fail(code: 1 | 2, message: string): 1 | 2 {
  process.stderr.write(`${message}\n`);
  return code;
}
