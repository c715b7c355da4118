/** Runs one of the project's commands as a person would. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** `name` is a file of `src/commands`; the environment is added to this process's. */
export function runCommand(name: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(PROJECT, `src/commands/${name}.ts`), ...args], {
      cwd: PROJECT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
