import type { ExitCode } from '../command-line.ts';

/** One of the things that `npm run record` does. To add one: a file here, and its line in `subcommands.ts`. */
export interface Subcommand {
  readonly name: string;
  /** How it is called, such as `lock` or `new KIND`. */
  readonly call: string;
  /** One line for the help. */
  readonly says: string;
  run(args: readonly string[]): Promise<ExitCode> | ExitCode;
}
