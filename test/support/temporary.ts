import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Temporary extends Disposable {
  readonly path: string;
}

/** A new folder that is gone with its block: `using folder = makeTemporary()`. */
export function makeTemporary(): Temporary {
  const folder = mkdtempSync(path.join(tmpdir(), 'surveillance-record-'));
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy of the small content of the sample case, to be written in. */
export function copySample(): Temporary {
  const folder = makeTemporary();
  cpSync(path.resolve(import.meta.dirname, '../fixtures/corpus/sample/content'), folder.path, { recursive: true });
  return folder;
}
