/** `npm run lint`: style and types of the code. */
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';
import { CODE_CHECKS, runProgram } from './test/run-program.ts';
import { formatStep } from './test/step.ts';

const HELP = `npm run lint -- [options]

Checks the style of the code (Biome) and its types (astro check). "npm run format" puts the format right.

  --json   print the result as JSON
  --help   print this

Exit code: 0 when all is well, 1 when something is wrong, 2 when it is called wrongly.
`;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {} }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const steps = await Promise.all(CODE_CHECKS.map(runProgram));
  console.log(line.values.json ? JSON.stringify({ steps }) : steps.map(formatStep).join('\n'));
  return steps.some((step) => step.failed > 0) ? 1 : 0;
}
