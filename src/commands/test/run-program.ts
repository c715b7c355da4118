/** Runs a program as one step, which counts as one test. */
import { spawn } from 'node:child_process';
import type { StepResult } from './step.ts';

export interface Program {
  readonly name: string;
  /** A script that the Node of this process runs, and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: { readonly [name: string]: string };
}

/** What checks the code without running it. */
export const CODE_CHECKS: readonly Program[] = [
  { name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'types', script: 'node_modules/astro/bin/astro.mjs', args: ['check'] },
];

export async function runProgram({ name, script, args, env }: Program): Promise<StepResult> {
  const start = performance.now();
  const { code, output } = await run([script, ...args], { ...process.env, ...env });
  const passed = code === 0 ? 1 : 0;
  return { name, passed, failed: 1 - passed, skipped: 0, seconds: (performance.now() - start) / 1000, output };
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
