/** `npm run picture`: photographs the home page of the built site for README.md. */
import { existsSync, statSync } from 'node:fs';
import { findBrowser } from '../build/browser.ts';
import { startServer } from '../build/serve.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

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
const SIZE = { width: 1280, height: 1240 } as const;

const OPTIONS = { root: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'public/preview.png' } } as const;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { root = 'dist', out = 'public/preview.png', json } = line.values;
  if (!existsSync(root)) return fail(`${root}: no such folder. Run "npm run build" first.`);
  const browser = await findBrowser();
  if (browser === undefined) return fail('No Chrome or Chromium. Install one, or set CHROME_PATH to its program.');
  await photograph(browser.path, root, out);
  const bytes = statSync(out).size;
  console.log(json ? JSON.stringify({ file: out, bytes }) : `${out}: ${bytes} bytes`);
  return bytes > MAX_BYTES ? fail(`${out} is larger than ${MAX_BYTES} bytes.`) : 0;
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

function fail(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return 1;
}
