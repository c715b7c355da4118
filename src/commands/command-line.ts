/** What every command has in common: options, `--help`, and how a call that is wrong is answered. */

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { describeFileError } from '../build/file-errors.ts';
import { UserError } from '../build/user-error.ts';

export interface CommandLine<T extends ParseArgsOptionsConfig> {
  readonly help: string;
  readonly options: T;
  /** Fewest and most words besides the options; none where absent. The first line of the help names them: `OLD NEW [options]`. */
  readonly words?: readonly [fewest: number, most: number];
}

/** 0 done, 1 not done, or done with problems, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;

const COMMON = { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: T & typeof COMMON; allowPositionals: true }>>;

/** Options of `--json` and `--help` beside the command's own. Prints the help or the mistake and gives the exit code where nothing is to be done. */
export function parseCommandLine<T extends ParseArgsOptionsConfig>(line: CommandLine<T>, args: readonly string[]): Parsed<T> | ExitCode {
  try {
    const parsed = parseArgs({ args: [...args], options: { ...line.options, ...COMMON }, allowPositionals: true });
    if (Object.entries(parsed.values).some(([name, value]) => name === 'help' && value === true)) {
      process.stdout.write(line.help);
      return 0;
    }
    const [fewest, most] = line.words ?? [0, 0];
    if (parsed.positionals.length < fewest) throw new Error(`${nameWord(line.help, parsed.positionals.length)} is missing`);
    if (parsed.positionals.length > most) throw new Error(`"${parsed.positionals[most]}" is one word too many`);
    return parsed;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${line.help}`);
    return 2;
  }
}

/** The name of the word at `index`, as the first line of the help has it. */
function nameWord(help: string, index: number): string {
  const [first = ''] = help.split('\n');
  return [...first.matchAll(/(?<= )[A-Z][A-Z|]*(?= |$)/g)][index]?.[0] ?? 'a word';
}

/** Runs a command to its exit code. A mistake of the caller (`UserError`) is printed without a stack, a bug with it. */
export async function runCommand(run: () => Promise<ExitCode> | ExitCode): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const said = error instanceof UserError ? error.message : describeFileError(error);
    process.stderr.write(`${said ?? (error instanceof Error ? error.stack : String(error))}\n`);
    process.exitCode = error instanceof UserError ? error.exitCode : 1;
  }
}
