import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD_MARKS } from '../../src/build/publish.ts';

/** A folder that looks like a build of the site, with `text` as its home page. Returns its path. */
export function makeFormerBuild(folder: string, text: string): string {
  for (const name of [...BUILD_MARKS, 'index.html']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name === 'index.html' ? text : '');
  }
  return folder;
}
