/** `npm run record -- lock`: what is published stays published. */
import { loadContent } from '../../build/content.ts';
import { readSettings } from '../../build/settings.ts';
import { LOCK_FILE } from '../../corpus/check-published.ts';
import { addPublished, formatPublished } from '../../corpus/published.ts';
import { formatProblem } from '../../model/problem.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import type { Subcommand } from './subcommand.ts';
import { diskPath, replaceFile } from './write-content.ts';

const HELP = `npm run record -- lock [options]

Adds the ids of all records and passages to content/published.lock.json, new records with the day. From then on each must
exist, or be redirected in content/redirects.yaml. Run it when content is published. Content with problems is not locked.

  --json   print {"records": …, "passages": …}: how many were added
  --help   print this
`;

export const lockPublished: Subcommand = { name: 'lock', call: 'lock', says: 'note all ids as published', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {} }, args);
  if (typeof line === 'number') return line;
  const { contentDir, today, builtAt } = readSettings(process.env, Date.now());
  const { corpus, problems, published } = await loadContent(contentDir, today);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`\nNothing was locked: the content has problems (${problems.length}).`);
    return 1;
  }
  const all = addPublished(published, corpus, builtAt.slice(0, 10));
  const passages = countPassages(all.values()) - countPassages(published.values());
  const records = all.size - published.size;
  const isDayMissing = [...published.values()].some((entry) => entry.published === undefined);
  if (records > 0 || passages > 0 || isDayMissing) await replaceFile(diskPath(contentDir, LOCK_FILE), formatPublished(all.values()));
  console.log(
    line.values.json ? JSON.stringify({ records, passages }) : `Added ${records} records and ${passages} passages to ${LOCK_FILE}.`,
  );
  return 0;
}

function countPassages(records: Iterable<{ readonly passages: readonly string[] }>): number {
  return [...records].reduce((sum, record) => sum + record.passages.length, 0);
}
