/** Writes the whole site: Astro its pages in a process of its own, this process all other files. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import type { SiteData } from './site.ts';
import type { FileBody } from './site-file.ts';
import { listSiteFiles } from './site-files.ts';

/** Writes into a folder; answers with what was printed where it could not. */
export type WriteSite = (folder: string, data: SiteData) => Promise<string | undefined>;

/** Pages and files are rendered at the same time; the files are written last, because Astro begins by emptying the folder. */
export const writeSite: WriteSite = async (folder, data) => {
  const pages = writePages(folder, data);
  const files = renderSiteFiles(data);
  // Whichever fails, nothing may go on writing into a folder that is taken away.
  await Promise.allSettled([pages, files]);
  const output = await pages;
  if (output === undefined) writeFiles(folder, await files);
  return output;
};

interface RenderedFile {
  /** Relative to the site's root. */
  readonly path: string;
  readonly body: FileBody;
}

async function renderSiteFiles(data: SiteData): Promise<readonly RenderedFile[]> {
  return Promise.all(listSiteFiles(data).map(async ({ path: file, render }) => ({ path: file, body: await render() })));
}

/** Throws where an address is taken, by a page or by another file; what was written until then stays. */
export function writeFiles(folder: string, files: readonly RenderedFile[]): void {
  const made = new Set<string>();
  for (const { path: file, body } of files) {
    const full = path.join(folder, file);
    const parent = path.dirname(full);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      writeFileSync(full, body, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      throw new Error(`The address "${file}" is taken: two files of the site have it. Give one another address.`);
    }
  }
}

/** In MB. Thousands of short-lived pages fill V8's default of 16 so often that collecting them takes a tenth of the build. */
const YOUNG_GENERATION_MB = 64;

/**
 * Astro in a process of its own: it keeps state in its process and in the environment. It takes over the site as it was read
 * here. When this returns its promise, Astro has been started: nothing that is done then delays it.
 */
async function writePages(folder: string, data: SiteData): Promise<string | undefined> {
  const handover = mkdtempSync(path.join(tmpdir(), 'surveillance-record-'));
  try {
    const file = path.join(handover, 'site-data');
    writeFileSync(file, serialize(data));
    return await runAstro({
      ...process.env,
      OUT_DIR: folder,
      SITE_URL: data.site.origin,
      BASE_PATH: data.site.base,
      SITE_DATA: file,
      ASTRO_TELEMETRY_DISABLED: '1',
    });
  } finally {
    rmSync(handover, { recursive: true, force: true });
  }
}

function runAstro(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const args = [`--max-semi-space-size=${YOUNG_GENERATION_MB}`, 'node_modules/astro/bin/astro.mjs', 'build'];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? undefined : Buffer.concat(chunks).toString() || `Astro ended with code ${code}.`));
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('close', () => process.off('exit', stop));
  });
}
