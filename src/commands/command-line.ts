/** What every command has in common: options, `--help`, and how a call that is wrong is answered. */

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { SettingsError } from '../build/settings.ts';

export interface CommandLine<T extends ParseArgsOptionsConfig> {
  readonly help: string;
  readonly options: T;
  /** Fewest and most words besides the options; none where absent. */
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
    if (parsed.positionals.length < fewest) throw new Error('a word is missing');
    if (parsed.positionals.length > most) throw new Error(`"${parsed.positionals[most]}" is one word too many`);
    return parsed;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${line.help}`);
    return 2;
  }
}

/** Runs a command to its exit code. A mistake of the caller is printed without a stack, a bug with it. */
export async function runCommand(run: () => Promise<ExitCode> | ExitCode): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const isOurs = error instanceof Error && error.name !== 'Error' && error.name.endsWith('Error') && !BUGS.has(error.name);
    process.stderr.write(`${isOurs || isFileError(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = error instanceof SettingsError ? 2 : 1;
  }
}

const BUGS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AssertionError']);

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
