/** `npm run build`: checks the content and writes the site. */
import path from 'node:path';
import { type BuildReport, buildSite } from '../build/build-site.ts';
import { readSettings } from '../build/settings.ts';
import { formatProblem } from '../model/problem.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm run build -- [options]

Checks the content and writes the site into dist/. Content with problems is not built, and whatever fails,
the last good dist/ stays as it is.

  --json   print the result as JSON
  --help   print this

Environment:
  SITE_URL            origin of the site, for absolute addresses (default: http://localhost:4321)
  BASE_PATH           path under which it is served, such as /record/ (default: /)
  SOURCE_DATE_EPOCH   moment of the build in seconds since 1970; the same moment gives the same bytes (default: now)
  OUT_DIR             folder to write: a new one, an empty one, or an earlier build (default: dist)
  CONTENT_DIR         folder of the content (default: content)

Exit code: 0 when the site was built, 1 when it was not, 2 when it is called wrongly.
`;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {} }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const settings = readSettings(process.env, Date.now());
  const where = path.relative('.', settings.outDir);
  const result = await buildSite({ settings });
  if (line.values.json) console.log(JSON.stringify(result));
  else if (result.status === 'built') console.log(formatReport(result, where));
  else if (result.status === 'failed') console.error(`${result.output}\nThe site was not built; ${where} is as it was.`);
  else {
    for (const problem of result.problems) console.error(formatProblem(problem));
    console.error(`\nNot built: the content has problems (${result.problems.length}); ${where} is as it was.`);
  }
  return result.status === 'built' ? 0 : 1;
}

function formatReport({ pages, files, bytes, seconds }: BuildReport, where: string): string {
  const kilobytes = Math.round(bytes / 1000).toLocaleString('en');
  return `Built ${pages.toLocaleString('en')} pages in ${seconds.toFixed(1)} s: ${files.toLocaleString('en')} files, ${kilobytes} kB in ${where}/`;
}
