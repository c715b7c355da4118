/**
 * From the path of a request to a file under the served folder, as a static host does it. A path is decoded once and
 * taken apart into names; a name that could leave the folder is refused, and so is a link that does leave it.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface ServedFile {
  readonly path: string;
  /** With the dot; `.html` for a folder's index. */
  readonly ending: string;
  readonly modifiedMs: number;
}

export type Resolution = { readonly file: ServedFile } | { readonly redirect: string } | undefined;

/** Files that tell the host something and are not part of the site. */
const HOST_FILES: ReadonlySet<string> = new Set(['_headers', '_redirects']);

/**
 * The file for `pathname` (as sent, still encoded, relative to the base, without leading slash), a path to redirect to
 * (a folder without its slash; encoded, relative to the base), or nothing.
 */
export async function resolveServedFile(root: string, pathname: string): Promise<Resolution> {
  const names = parseNames(pathname);
  if (names === undefined || HOST_FILES.has(names.join('/'))) return undefined;
  const path = join(root, ...names);
  const asked = await readStats(path);
  const isFolderPath = pathname === '' || pathname.endsWith('/');
  if (asked?.isDirectory() === true && !isFolderPath) return { redirect: `${names.map(encodeURIComponent).join('/')}/` };
  const file = isFolderPath ? join(path, 'index.html') : path;
  const stats = isFolderPath ? await readStats(file) : asked;
  if (stats?.isFile() !== true || !(await isInside(root, file))) return undefined;
  return { file: { path: file, ending: extname(file), modifiedMs: stats.mtimeMs } };
}

export function readServedFile(file: ServedFile): Promise<Buffer> {
  return readFile(file.path);
}

/** Names of the folders and the file; undefined where one is empty, hidden, a way up, or hides a separator. */
function parseNames(pathname: string): readonly string[] | undefined {
  const parts = pathname.replace(/\/$/, '').split('/');
  if (pathname === '') return [];
  const names: string[] = [];
  for (const part of parts) {
    const name = decodeName(part);
    if (name === undefined || name === '' || name.startsWith('.') || /[/\\\0:]/.test(name)) return undefined;
    names.push(name);
  }
  return names;
}

function decodeName(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

async function readStats(path: string) {
  return stat(path).catch(() => undefined);
}

async function isInside(root: string, file: string): Promise<boolean> {
  const [folder, real] = await Promise.all([realpath(root), realpath(file)]);
  return real.startsWith(folder + sep);
}
