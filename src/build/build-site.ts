/**
 * Builds the whole site and puts it in place in one step: it is written into a folder beside the target, and only a finished
 * build takes the target's name. Whatever fails, the last good build stands.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type FirstRead, listFirstReads } from '../corpus/views/first-reads.ts';
import type { Problem } from '../model/problem.ts';
import { ContentProblemsError } from './content.ts';
import { checkTarget, publishFolder, removeLeftovers, unfinishedName } from './publish.ts';
import type { Settings } from './settings.ts';
import { readSite } from './site.ts';
import { type WriteSite, writeSite } from './write-site.ts';

export interface BuildReport {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly firstReads: readonly FirstRead[];
}

export type BuildResult =
  | ({ readonly status: 'built' } & BuildReport)
  | { readonly status: 'problems'; readonly problems: readonly Problem[] }
  /** Astro could not build; `output` is what it printed. */
  | { readonly status: 'failed'; readonly output: string };

export interface BuildOptions {
  readonly settings: Settings;
  readonly write?: WriteSite;
}

/** Throws `SettingsError`, before anything is read or written, where the target is not an earlier build. */
export async function buildSite({ settings, write = writeSite }: BuildOptions): Promise<BuildResult> {
  const start = performance.now();
  const target = settings.outDir;
  await checkTarget(target);
  const data = await readSite(settings).catch((error: unknown) => {
    if (error instanceof ContentProblemsError) return error;
    throw error;
  });
  if (data instanceof ContentProblemsError) return { status: 'problems', problems: data.problems };
  await removeLeftovers(target);
  const folder = unfinishedName(target, process.pid);
  try {
    const output = await write(folder, data);
    if (output !== undefined) return { status: 'failed', output };
    const report = measure(folder);
    await publishFolder(folder, target);
    return { status: 'built', ...report, seconds: (performance.now() - start) / 1000, firstReads: listFirstReads(data.corpus) };
  } finally {
    await removeLeftovers(target, process.pid);
  }
}

function measure(folder: string): Pick<BuildReport, 'pages' | 'files' | 'bytes'> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = entries.map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
  return {
    pages: entries.filter((entry) => entry.name.endsWith('.html')).length,
    files: entries.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
