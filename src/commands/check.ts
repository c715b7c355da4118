/** `npm run check`: reads all content and names every problem in it. */
import { loadContent } from '../build/content.ts';
import { readSettings } from '../build/settings.ts';
import { countCorpus } from '../corpus/views/counts.ts';
import type { SiteCounts } from '../model/head.ts';
import { formatProblem } from '../model/problem.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm run check -- [options]

Reads everything in content/ and prints every problem as "file:line field: what is wrong. What to do.",
then the number of records, passages, links and sources.

  --json   print {"problems": […], "counts": {…}}
  --help   print this

CONTENT_DIR names another folder than content/.
Exit code: 0 when there is no problem, 1 when there are problems, 2 when it is called wrongly.
`;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {} }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { contentDir, today } = readSettings(process.env, Date.now());
  const { corpus, problems } = await loadContent(contentDir, today);
  const counts = countCorpus(corpus);
  if (line.values.json) console.log(JSON.stringify({ problems, counts }));
  else {
    for (const problem of problems) console.log(formatProblem(problem));
    if (problems.length > 0) console.log(`\n${problems.length === 1 ? '1 problem' : `${problems.length} problems`}`);
    console.log(formatCounts(counts));
  }
  return problems.length === 0 ? 0 : 1;
}

/** `525 records, 2,274 passages, 900 links, 1,852 sources (1,828 checked)` */
function formatCounts(counts: SiteCounts): string {
  const count = (number: number, word: string) => `${number.toLocaleString('en')} ${number === 1 ? word : `${word}s`}`;
  const sources = `${count(counts.sources, 'source')} (${counts.checkedSources.toLocaleString('en')} checked)`;
  return [count(counts.records, 'record'), count(counts.passages, 'passage'), count(counts.links, 'link'), sources].join(', ');
}
