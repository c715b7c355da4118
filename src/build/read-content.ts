/** Reads `content/` from disk. Nothing outside of it is read: symbolic links are refused, not followed. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FOLDERS, type ContentFile, largestSizeOf } from '../corpus/content-file.ts';
import type { ProblemCode } from '../corpus/problem-codes.ts';
import type { Problem } from '../model/problem.ts';
import { compareText } from '../text/compare.ts';
import { SettingsError } from './settings.ts';

export interface ReadContent {
  /** By path. `file` begins with `content/`, wherever the folder is. */
  readonly files: readonly ContentFile[];
  /** Files that are there and are not read; each has a problem. */
  readonly unreadable: readonly string[];
  readonly problems: readonly Problem[];
}

/** Files of `content/` that are not part of the corpus. A folder is left out with all that it holds. */
const OTHER_PARTS = new Set(['README.md', 'thesaurus', 'schema']);

/** `folder` is the path of `content/`. Throws `SettingsError` where there is no such folder. */
export async function readContent(folder: string): Promise<ReadContent> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory() !== true)
    throw new SettingsError(`${folder}: there is no such folder. CONTENT_DIR names the folder of the content (default: content).`);
  const problems: Problem[] = [];
  const paths = await listFiles(folder, '', problems);
  const files = await Promise.all(paths.sort(compareText).map((name) => readOne(folder, name, problems)));
  return { files: files.filter((file) => file !== undefined), unreadable: problems.map(({ file }) => file), problems };
}

async function listFiles(folder: string, under: string, problems: Problem[]): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(path.join(folder, under), { withFileTypes: true })) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.name.startsWith('.') || OTHER_PARTS.has(name)) continue;
    if (entry.isSymbolicLink()) problems.push(describe(name, 'file-link', 'a symbolic link is not followed', 'Put the file itself here'));
    else if (entry.isDirectory()) paths.push(...(await listFiles(folder, name, problems)));
    else if (entry.isFile()) paths.push(name);
    else problems.push(describe(name, 'file-type', 'this is no file: a pipe, a socket or a device', 'Put a file here'));
  }
  return paths;
}

async function readOne(folder: string, name: string, problems: Problem[]): Promise<ContentFile | undefined> {
  const full = path.join(folder, name);
  const isKnown = CONTENT_FOLDERS.includes(name.split('/')[0] ?? '') || !name.includes('/');
  // A file that nothing reads is still named by the corpus; its text is not needed for that.
  if (!isKnown) return { file: `content/${name}`, text: '' };
  const { size } = await stat(full);
  const largest = largestSizeOf(name);
  if (size > largest) {
    problems.push(
      describe(
        name,
        'file-size',
        `the file has ${size} bytes, ${largest} are allowed`,
        'A record holds own wording and short quotations; part it into several',
      ),
    );
    return undefined;
  }
  try {
    return { file: `content/${name}`, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(full)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    problems.push(describe(name, 'file-text', 'the file is not UTF-8', 'Save it as UTF-8'));
    return undefined;
  }
}

function describe(name: string, code: ProblemCode, message: string, hint: string): Problem {
  return { file: `content/${name}`, line: 1, path: '', code, message, hint };
}
