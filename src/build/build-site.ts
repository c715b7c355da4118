/**
 * Builds the whole site and puts it in place in one step: Astro writes into a folder beside the target, and only a finished
 * build takes the target's name. Whatever fails, the last good build stands.
 */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import { loadContent } from './content.ts';
import { publishFolder, removeLeftovers, unfinishedName } from './publish.ts';
import type { Settings } from './settings.ts';

export interface BuildReport {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
}

export type BuildResult =
  | ({ readonly status: 'built' } & BuildReport)
  | { readonly status: 'problems'; readonly problems: readonly Problem[] }
  /** Astro could not build; `output` is what it printed. */
  | { readonly status: 'failed'; readonly output: string };

/** Writes into a folder; answers with what was printed where it could not. */
export type WriteSite = (folder: string, settings: Settings) => Promise<string | undefined>;

export interface BuildOptions {
  readonly settings: Settings;
  /** Folder that the site takes the place of. */
  readonly target: string;
  readonly write?: WriteSite;
}

export async function buildSite({ settings, target, write = runAstro }: BuildOptions): Promise<BuildResult> {
  const start = performance.now();
  const { problems } = await loadContent(settings.contentDir, settings.today);
  if (problems.length > 0) return { status: 'problems', problems };
  await removeLeftovers(target);
  const folder = unfinishedName(target, process.pid);
  try {
    const output = await write(folder, settings);
    if (output !== undefined) return { status: 'failed', output };
    const report = await measure(folder);
    await publishFolder(folder, target);
    return { status: 'built', ...report, seconds: (performance.now() - start) / 1000 };
  } finally {
    await removeLeftovers(target, process.pid);
  }
}

async function measure(folder: string): Promise<Omit<BuildReport, 'seconds'>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size));
  return {
    pages: entries.filter((entry) => entry.name.endsWith('.html')).length,
    files: entries.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** In MB. Thousands of short-lived pages fill V8's default of 16 so often that collecting them takes a tenth of the build. */
const YOUNG_GENERATION_MB = 64;

/** Astro in a process of its own: it keeps state in its process and in the environment. */
const runAstro: WriteSite = (folder, settings) => {
  const env = {
    ...process.env,
    OUT_DIR: folder,
    SITE_URL: settings.site.origin,
    BASE_PATH: settings.site.base,
    CONTENT_DIR: settings.contentDir,
    SOURCE_DATE_EPOCH: String(Date.parse(settings.builtAt) / 1000),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
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
};
