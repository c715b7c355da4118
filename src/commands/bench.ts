/** `npm run bench`: measures the project against its budgets and its peers. The benches stand in `bench/`, and run by name. */
import { suggestWord } from '../text/spelling.ts';
import { type ExitCode, runCommand } from './command-line.ts';

interface Bench {
  readonly says: string;
  /** Loaded when it is asked for: the peers are large. */
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => Promise<ExitCode> }>;
}

const BENCHES: { readonly [name: string]: Bench } = {
  build: { says: 'time and size of a build, against its budget', load: () => import('./bench/build.ts') },
  search: { says: 'bytes, requests and time of a search, beside Pagefind, lunr and MiniSearch', load: () => import('./bench/search.ts') },
  relevance: {
    says: 'quality of the first hits on collections with known answers, beside peers',
    load: () => import('./bench/relevance.ts'),
  },
  hostile: { says: 'time of the worst queries, beside lunr', load: () => import('./bench/hostile.ts') },
  timeline: { says: 'drawing, panning and zooming, beside vis-timeline', load: () => import('./bench/timeline.ts') },
};

const HELP = `npm run bench -- NAME [options]

${Object.entries(BENCHES)
  .map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`)
  .join('\n')}

Without a name, all of them. Each takes --help and --json.
Exit code: 0 when measured and within its budget, 1 when over it or not measurable, 2 when it is called wrongly.
`;

await runCommand(() => main(process.argv.slice(2)));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (name === undefined || name === '--json') return runAll(name === undefined ? [] : [name]);
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench !== undefined) return (await bench.load()).run(args);
  const names = Object.keys(BENCHES);
  process.stderr.write(`"${name}" is no bench. ${suggestWord(name, names, `There are ${names.join(', ')}.`)}\n`);
  return 2;
}

async function runAll(args: readonly string[]): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const { load } of Object.values(BENCHES)) codes.push(await (await load()).run(args));
  return codes.some((code) => code !== 0) ? 1 : 0;
}
