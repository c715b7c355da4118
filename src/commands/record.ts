/** `npm run record`: work on the content. The subcommands stand in `record/`. */
import { suggestWord } from '../text/spelling.ts';
import { type ExitCode, runCommand } from './command-line.ts';
import { SUBCOMMANDS } from './record/subcommands.ts';

await runCommand(() => main(process.argv.slice(2)));

function main([name, ...args]: readonly string[]): Promise<ExitCode> | ExitCode {
  const subcommand = SUBCOMMANDS.find((known) => known.name === name);
  if (subcommand !== undefined) return subcommand.run(args);
  if (name === '--help' || name === undefined) {
    (name === undefined ? process.stderr : process.stdout).write(formatHelp());
    return name === undefined ? 2 : 0;
  }
  const names = SUBCOMMANDS.map((known) => known.name);
  process.stderr.write(`"${name}" is not something that this command does. ${suggestWord(name, names, `It does: ${names.join(', ')}.`)}\n`);
  return 2;
}

function formatHelp(): string {
  const width = Math.max(...SUBCOMMANDS.map(({ call }) => call.length));
  const lines = SUBCOMMANDS.map(({ call, says }) => `  ${call.padEnd(width)}  ${says}`);
  return `npm run record -- SUBCOMMAND [options]\n\nWork on the content of the record.\n\n${lines.join('\n')}\n\nEach takes --help and --json. Exit code: 0 when done, 1 when not, 2 when it is called wrongly.\n`;
}
