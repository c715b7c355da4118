/** `npm run bench`: measures what has a budget. A file of `bench/` that exports `measure` is a measure. */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatMeasurement, isOverBudget, type Measure, type Measurement } from './bench/measurement.ts';

const HELP = `npm run bench -- [options] [MEASURE…]

Measures the project against its budgets: MEASURE is the name of a file of src/commands/bench/; without one, all.

  --json   print the measurements as JSON
  --help   print this, with the measures that there are

Exit code: 0 when all is within its budget, 1 when something is over it, 2 when it is called wrongly.
`;

const FOLDER = new URL('./bench/', import.meta.url);

process.exitCode = await main();

async function main(): Promise<number> {
  const measures = await loadMeasures();
  const options = parseOptions([...measures.keys()]);
  if (typeof options === 'number') return options;
  const chosen = [...measures].filter(([name]) => options.names.length === 0 || options.names.includes(name));
  const all: Measurement[] = [];
  for (const [name, measure] of chosen) {
    const measurements = await measure();
    all.push(...measurements);
    if (!options.json) console.log(`${name}\n${measurements.map((one) => `  ${formatMeasurement(one)}`).join('\n')}`);
  }
  if (options.json) console.log(JSON.stringify({ measurements: all }));
  return all.some(isOverBudget) ? 1 : 0;
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

function parseOptions(known: readonly string[]): { readonly json: boolean; readonly names: readonly string[] } | number {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      process.stdout.write(`${HELP}\nMeasures: ${known.join(', ')}\n`);
      return 0;
    }
    const unknown = positionals.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Error(`"${unknown}" is no measure. There are ${known.join(', ')}.`);
    return { json: values.json, names: positionals };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
}
