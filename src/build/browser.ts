/** Finds the Chrome or Chromium of this machine for the browser tests, or installs one. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from './user-error.ts';

export interface Browser {
  /** Path of the program. */
  readonly path: string;
  /** As it names itself, such as `Chromium 148.0.7778.0`. */
  readonly version: string;
}

export interface Installed extends Browser {
  /** By what it was installed, for the person who waits. */
  readonly by: string;
}

/** No browser is here, and none could be installed; the message says what was tried. */
export class NoBrowserError extends UserError {
  override readonly name = 'NoBrowserError';
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const VERSION_TIMEOUT_MS = 20_000;

/** The first that answers to `--version`: `CHROME_PATH`, the search path, known places, Playwright's own. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser | undefined> {
  for (const path of listCandidates(env, await readPlaywrightPath())) {
    const version = existsSync(path) ? await readVersion(path) : undefined;
    if (version !== undefined) return { path, version };
  }
  return undefined;
}

/** Paths at which a browser may stand, the best first. */
export function listCandidates(env: NodeJS.ProcessEnv, playwrightPath: string | undefined): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [env['CHROME_PATH'], ...onPath, ...PLACES, playwrightPath].filter((path) => path !== undefined);
}

async function readPlaywrightPath(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

async function readVersion(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: VERSION_TIMEOUT_MS });
    return stdout.trim() === '' ? undefined : stdout.trim();
  } catch {
    return undefined;
  }
}

/**
 * Installs Chromium and gives where it stands: Debian's package where apt-get is here and we are root, else Playwright's build
 * in its own folder of the home directory. Throws `NoBrowserError` with the last lines of what each installer said.
 */
export async function installBrowser(): Promise<Installed> {
  const failures: string[] = [];
  for (const { by, commands } of listInstallers()) {
    try {
      for (const [program, ...args] of commands) await runInstaller(program, args);
      const browser = await findBrowser();
      if (browser !== undefined) return { ...browser, by };
      failures.push(`${by}: no browser that starts`);
    } catch (error) {
      failures.push(`${by}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new NoBrowserError(
    `No Chrome or Chromium could be installed.\n${failures.join('\n')}\nInstall one and set CHROME_PATH to its program.`,
  );
}

interface Installer {
  readonly by: string;
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
}

function listInstallers(): readonly Installer[] {
  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync('/usr/bin/apt-get');
  const playwright = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const debian: Installer = {
    by: "Debian's package, through apt-get",
    commands: [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'],
    ],
  };
  const own: Installer = {
    by: 'playwright-core install chromium',
    commands: [[process.execPath, playwright, 'install', ...(isRoot && hasApt ? ['--with-deps'] : []), 'chromium']],
  };
  return isRoot && hasApt ? [debian, own] : [own];
}

function runInstaller(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    let said = '';
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-2000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`"${program} ${args.join(' ')}" ended with ${code}:\n${said}`)),
    );
  });
}
