import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { parseThesaurus } from '../search/parse-thesaurus.ts';
import type { ThesaurusGroup } from '../search/thesaurus.ts';

/** The groups of `thesaurus.yaml`; none where the content has no such file. Throws where the file is not one. */
export async function readThesaurus(contentDir: string): Promise<readonly ThesaurusGroup[]> {
  const file = path.join(contentDir, 'thesaurus.yaml');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return parseThesaurus(parse(text), file);
}
