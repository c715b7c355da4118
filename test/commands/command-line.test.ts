import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { SettingsError } from '../../src/build/settings.ts';
import { UserError } from '../../src/build/user-error.ts';
import { runCommand } from '../../src/commands/command-line.ts';

/** The exit code, and what stands on standard error. */
async function fail(context: TestContext, error: unknown): Promise<readonly [code: unknown, stderr: string]> {
  const before = process.exitCode;
  let stderr = '';
  const write = context.mock.method(process.stderr, 'write', (text: string) => {
    stderr += text;
    return true;
  });
  try {
    await runCommand(() => Promise.reject(error));
    return [process.exitCode, stderr];
  } finally {
    write.mock.restore();
    process.exitCode = before;
  }
}

test('runCommand(run) prints a mistake of the caller without a stack, with its exit code', async (context) => {
  assert.deepEqual(await fail(context, new UserError('No disk.')), [1, 'No disk.\n']);
  assert.deepEqual(await fail(context, new SettingsError('No such base.')), [2, 'No such base.\n']);
});

test('runCommand(run) prints every other error with its stack, whatever its name', async (context) => {
  class YAMLParseError extends Error {
    override readonly name = 'YAMLParseError';
  }
  for (const error of [new YAMLParseError('Flow sequence'), new TypeError('x is not a function'), new Error('Internal: no item')]) {
    const [code, stderr] = await fail(context, error);
    assert.deepEqual([code, stderr.includes(error.message), /\n\s+at /.test(stderr)], [1, true, true]);
  }
});

test('runCommand(run) says of a file what is the matter with it', async (context) => {
  const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/etc/x' });
  assert.deepEqual(await fail(context, error), [1, '/etc/x: this user may not read or write it. Change its permissions.\n']);
});
