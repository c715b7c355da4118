/** `npm run picture`: photographs the home page of the built site, for README.md and for those who share a link. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../build/browser.ts';
import { startServer } from '../build/serve.ts';
import { SHARE_PICTURE } from '../model/head.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm run picture -- [options]

Photographs the home page of a built site and writes the picture that README.md shows, and the one that stands
beside a link to the site where people share it.

  --root DIR   folder of the built site (default: dist)
  --out DIR    folder to write them to (default: public)
  --json       print what was written as JSON
  --help       print this

Exit code: 0 when written, 1 when they cannot be taken or are too large, 2 when it is called wrongly.
`;

/** A picture that a reader waits for. */
const MAX_BYTES = 300_000;

interface Picture {
  readonly file: string;
  /** px. */
  readonly width: number;
  readonly height: number;
}

const PICTURES: readonly Picture[] = [{ file: 'preview.png', width: 1280, height: 1240 }, SHARE_PICTURE];

const OPTIONS = { root: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'public' } } as const;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { root = 'dist', out = 'public', json } = line.values;
  for (const folder of [root, out])
    if (!existsSync(folder))
      return fail(`${folder}: no such folder.${folder === root ? ' Run "npm run build" first.' : ' Make it first.'}`);
  const browser = await findBrowser();
  if (browser === undefined) return fail('No Chrome or Chromium. Install one, or set CHROME_PATH to its program.');
  await photograph(browser.path, root, out);
  const written = PICTURES.map(({ file }) => ({ file: join(out, file), bytes: statSync(join(out, file)).size }));
  console.log(json ? JSON.stringify(written) : written.map(({ file, bytes }) => `${file}: ${bytes} bytes`).join('\n'));
  const large = written.filter(({ bytes }) => bytes > MAX_BYTES).map(({ file }) => file);
  return large.length > 0 ? fail(`Larger than ${MAX_BYTES} bytes: ${large.join(', ')}.`) : 0;
}

async function photograph(executablePath: string, root: string, out: string): Promise<void> {
  const { chromium } = await import('playwright-core');
  const server = await startServer({ root, base: '/', port: 0 });
  const chrome = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    for (const { file, width, height } of PICTURES) {
      const page = await chrome.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      await page.goto(server.url, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(out, file) });
      await page.close();
    }
  } finally {
    await chrome.close();
    await server.close();
  }
}

function fail(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return 1;
}
