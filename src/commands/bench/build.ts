/** `npm run bench -- build`: how long the site takes to build, and how large it is. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import { formatMeasurement, isOverBudget, type Measurement } from './measurement.ts';

const BUILD_BUDGET_S = 25;

const HELP = `npm run bench -- build [--json]

Builds the whole record into a folder of its own and measures time and size.

Exit code: 0 when within the budget of ${BUILD_BUDGET_S} s, 1 when over it, 2 when it is called wrongly.
`;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {} }, args);
  if (typeof line === 'number') return line;
  const measurements = await measure();
  console.log(line.values.json ? JSON.stringify({ measurements }) : measurements.map(formatMeasurement).join('\n'));
  return measurements.some(isOverBudget) ? 1 : 0;
}

async function measure(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  try {
    const dist = join(folder, 'dist');
    const start = performance.now();
    await build(dist);
    const seconds = (performance.now() - start) / 1000;
    const sizes = await listSizes(dist);
    return [
      { what: 'build of the whole record', value: seconds, unit: 's', budget: BUILD_BUDGET_S },
      { what: 'files of the built site', value: sizes.length, unit: 'files' },
      { what: 'built site', value: sizes.reduce((sum, size) => sum + size, 0) / 1000, unit: 'kB' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function build(dist: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/commands/build.ts'], {
      env: { ...process.env, OUT_DIR: dist },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the build ended with ${code}`))));
  });
}

async function listSizes(folder: string): Promise<readonly number[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
}
