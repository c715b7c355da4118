/** Expectations that stand in files beside their input. `UPDATE=1` writes them; under `CI` nothing is written. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Compares with the file. Throws where `CI` and `UPDATE` are both set, and where the file is missing and may not be written. */
export function assertMatchesFile(
  actual: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const update = environment['UPDATE'] !== undefined && environment['UPDATE'] !== '';
  const isCi = environment['CI'] !== undefined && environment['CI'] !== '';
  if (update && isCi) throw new Error(`UPDATE is refused under CI: ${file} is written by a person who looks at it.`);
  if (update) writeFileSync(file, actual);
  if (!existsSync(file)) throw new Error(`${file} is missing. UPDATE=1 writes it; look at it before committing.`);
  assert.equal(actual, readFileSync(file, 'utf8'), `${file} says something else. Where the new output is right, UPDATE=1 writes it.`);
}
