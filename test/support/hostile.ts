/** Hostile strings that others have collected, from `../shared/data/hostile`; empty lists where it is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/hostile');

export const HOSTILE_MISSING = existsSync(FOLDER) ? false : 'needs ../shared/data/hostile';

export function readHostile(file: string): string {
  return HOSTILE_MISSING === false ? readFileSync(path.join(FOLDER, file), 'utf8') : '';
}

/** Naughty strings, sanitizer payloads, lines of XSS lists, inputs of Markdown suites. */
export function listHostileStrings(): readonly string[] {
  if (HOSTILE_MISSING !== false) return [];
  const naughty = z.array(z.string()).parse(JSON.parse(readHostile('blns/blns.json')));
  const payloads = z.array(z.object({ payload: z.string() })).parse(JSON.parse(readHostile('dompurify/dompurify-expect.json')));
  const examples = z.array(z.object({ markdown: z.string() })).parse(JSON.parse(readHostile('commonmark-spec/spec.derived.json')));
  return [...naughty, ...payloads.map(({ payload }) => payload), ...examples.map(({ markdown }) => markdown), ...listXssLines()];
}

function listXssLines(): readonly string[] {
  const folder = path.join(FOLDER, 'payloadsallthethings/XSS Injection');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => /\.(?:txt|md)$/.test(entry.name));
  return files.flatMap((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8').split('\n'));
}

/** Sources of the files of the YAML test suite. */
export function listYamlSuite(): readonly string[] {
  if (HOSTILE_MISSING !== false) return [];
  const folder = path.join(FOLDER, 'yaml-test-suite/src');
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Dates of the EDTF suites, valid and not. */
export function listEdtfStrings(): readonly string[] {
  if (HOSTILE_MISSING !== false) return [];
  return z
    .array(z.object({ edtf: z.string() }))
    .parse(JSON.parse(readHostile('edtf/edtf-strings.json')))
    .map(({ edtf }) => edtf);
}
