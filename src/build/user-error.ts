/**
 * A mistake of the person who runs a command: a setting, a file, a name. The message says what is wrong and what to do, and is
 * printed without a stack; every other error is a bug of ours.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** 1 where the command could not do its work, 2 where it was called wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
