/** One record parsed by itself, with the entities that the small texts of tests name. */

import { parseCorpus } from '../../src/corpus/parse-corpus.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { CorpusRecord } from '../../src/model/record.ts';

export const TODAY = '2026-11-24';

const ENTITIES = [
  { file: 'content/people/dorothee-belz.md', text: '---\nname: Dorothee Belz\n---\n' },
  { file: 'content/organizations/nsa.md', text: '---\nname: National Security Agency\n---\n' },
];

const HEAD = `title: A title
date: 2013-10-30
jurisdiction: US
bodies: [nsa]
summary: One sentence.
sources:
  S1: { title: A source, class: press-report }`;

/** Text of a record; `fields` are added to the front matter. */
export function recordText(body: string, fields = ''): string {
  return `---\n${HEAD}\n${fields}---\n\n${body}`;
}

export interface ParsedOne {
  readonly record: CorpusRecord | undefined;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
}

export function parseOne(text: string, file = 'content/disclosures/2013-10-30-a-record.md'): ParsedOne {
  const { corpus, problems } = parseCorpus([...ENTITIES, { file, text }], { today: TODAY });
  return { record: corpus.records[0], problems, codes: problems.map((problem) => problem.code) };
}
