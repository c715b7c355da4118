/** Writing into `content/`: a file is replaced as a whole, or not at all. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Path on disk of a content file, `content/…`, where the content is `contentDir`. */
export function diskPath(contentDir: string, file: string): string {
  return path.join(contentDir, file.replace(/^content\//, ''));
}

/** The new text takes the place of the old in one step. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
