import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A text that changes when a file below the folder is added, taken away or written to. */
export async function readContentVersion(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const stamps = await Promise.all(names.sort().map(async (name) => `${name} ${(await stat(path.join(folder, name))).mtimeMs}`));
  return stamps.join('\n');
}
