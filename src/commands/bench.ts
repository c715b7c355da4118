/** `npm run bench`: measures what has a budget. A file of `bench/` that exports `measure` is a measure. */
import { existsSync, readdirSync } from 'node:fs';
import { formatMeasurement, isOverBudget, type Measure, type Measurement } from './bench/measurement.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm run bench -- [options] [MEASURE…]

Measures the project against its budgets: MEASURE is the name of a file of src/commands/bench/; without one, all
that have a budget. Those with options of their own say so: npm run bench -- search --help, relevance --help.

  --json   print the measurements as JSON
  --help   print this, with the measures that there are

Exit code: 0 when all is within its budget, 1 when something is over it, 2 when it is called wrongly.
`;

const FOLDER = new URL('./bench/', import.meta.url);

await runCommand(main);

async function main(): Promise<ExitCode> {
  const [first = '', ...rest] = process.argv.slice(2);
  const run = await loadRun(first);
  if (run !== undefined) return run(rest);
  const measures = await loadMeasures();
  const known = [...measures.keys()];
  const line = parseCommandLine(
    { help: `${HELP}\nMeasures: ${known.join(', ')}\n`, options: {}, words: [0, known.length] },
    process.argv.slice(2),
  );
  if (typeof line === 'number') return line;
  const names = line.positionals.length === 0 ? known : line.positionals;
  const all: Measurement[] = [];
  for (const name of names) {
    const measure = measures.get(name);
    if (measure === undefined) return fail(`"${name}" is no measure. There are ${known.join(', ')}.`);
    const measurements = await measure();
    all.push(...measurements);
    if (!line.values.json) console.log(`${name}\n${measurements.map((one) => `  ${formatMeasurement(one)}`).join('\n')}`);
  }
  if (line.values.json) console.log(JSON.stringify({ measurements: all }));
  return all.some(isOverBudget) ? 1 : 0;
}

function fail(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return 2;
}

type Run = (args: readonly string[]) => Promise<ExitCode>;

/** A measure with options of its own exports `run` instead of `measure`, and is run only when it is named first. */
async function loadRun(name: string): Promise<Run | undefined> {
  if (!/^[a-z-]+$/.test(name) || !existsSync(new URL(`${name}.ts`, FOLDER))) return undefined;
  const module: { readonly run?: Run } = await import(new URL(`${name}.ts`, FOLDER).href);
  return module.run;
}

async function loadMeasures(): Promise<ReadonlyMap<string, Measure>> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
  const measures = new Map<string, Measure>();
  for (const file of files) {
    const module: { readonly measure?: Measure } = await import(new URL(file, FOLDER).href);
    if (module.measure !== undefined) measures.set(file.replace(/\.ts$/, ''), module.measure);
  }
  return measures;
}
