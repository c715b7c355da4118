import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A text that changes when a file below the folder is added, taken away or written to. */
export async function readContentVersion(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const stamps = await Promise.all(
    names.sort().map(async (name) => {
      // A file may be taken away while the folder is looked at.
      const stats = await lstat(path.join(folder, name)).catch(() => undefined);
      return `${name} ${stats?.mtimeMs ?? 'gone'} ${stats?.size ?? ''}`;
    }),
  );
  return stamps.join('\n');
}
