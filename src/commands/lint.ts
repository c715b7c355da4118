/** `npm run lint`: style and types of the code. */
import { parseArgs } from 'node:util';
import { runProgram } from './test/run-program.ts';
import { formatStep } from './test/step.ts';

const HELP = `npm run lint -- [options]

Checks the style of the code (Biome) and its types (astro check). "npm run format" puts the format right.

  --json   print the result as JSON
  --help   print this

Exit code: 0 when all is well, 1 when something is wrong, 2 when it is called wrongly.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = parseOptions();
  if (typeof options === 'number') return options;
  const steps = await Promise.all([
    runProgram({ name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] }),
    runProgram({ name: 'types', script: 'node_modules/astro/bin/astro.mjs', args: ['check'] }),
  ]);
  console.log(options.json ? JSON.stringify({ steps }) : steps.map(formatStep).join('\n'));
  return steps.some((step) => step.failed > 0) ? 1 : 0;
}

function parseOptions(): { readonly json: boolean } | number {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
    if (!values.help) return values;
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
}
