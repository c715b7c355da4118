/** Gives a finished folder the name under which it is served, without a moment in which a failure could lose the old one. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError } from './settings.ts';

/** What every build of this site holds, whatever its content: a folder with all of it is one. */
export const BUILD_MARKS: readonly string[] = ['_headers', '404.html', '_astro', 'embed/index.html'];

/** What no build writes: a folder that holds it is somebody's work, whatever else is in it. */
const WORK_MARKS = ['.git', 'package.json', 'node_modules'];

/**
 * Throws `SettingsError` where the target is there and is neither an empty folder nor an earlier build of this site: the new
 * build takes its place, and nothing may be lost that a build has not made.
 */
export async function checkTarget(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new SettingsError(`${target} is a file, not a folder. Name a folder for the site in OUT_DIR.`);
    throw error;
  });
  if (names.length === 0) return;
  const work = WORK_MARKS.find((name) => names.includes(name));
  if (work === undefined && BUILD_MARKS.every((name) => existsSync(path.join(target, name)))) return;
  const held = work ?? `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
  throw new SettingsError(
    `${target} holds ${held}: it is not an earlier build of this site, and a build would take its place. ` +
      'Name another folder in OUT_DIR, or move this one away.',
  );
}

/** A folder beside the target, on the same disk, in which one process builds. Git and editors skip it: it begins with a dot and ends in `.tmp`. */
export function unfinishedName(target: string, pid: number): string {
  return path.join(path.dirname(target), `.${path.basename(target)}-new-${pid}.tmp`);
}

/**
 * `folder` takes the name of `target`, and the old target is gone; one that is no build is refused (`checkTarget`). Where it
 * fails, the old target is put back and the error thrown on; the new folder stays where it is.
 */
export async function publishFolder(folder: string, target: string): Promise<void> {
  await checkTarget(target);
  await mkdir(path.dirname(target), { recursive: true });
  const old = path.join(path.dirname(target), `.${path.basename(target)}-old-${process.pid}.tmp`);
  const hadOld = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(folder, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

const LEFTOVER = /^(new|old)-(\d+)\.tmp$/;

/**
 * Takes away what builds left that were killed: folders of processes that no longer run, and of `ownPid`. An old build
 * whose replacement never came is put back first.
 */
export async function removeLeftovers(target: string, ownPid?: number): Promise<void> {
  const parent = path.dirname(target);
  const prefix = `.${path.basename(target)}-`;
  const names = await readdir(parent).catch((): string[] => []);
  for (const name of names) {
    const [, state, pid] = name.startsWith(prefix) ? (LEFTOVER.exec(name.slice(prefix.length)) ?? []) : [];
    if (pid === undefined || (Number(pid) !== ownPid && isRunning(Number(pid)))) continue;
    if (state === 'old' && !names.includes(path.basename(target))) await rename(path.join(parent, name), target);
    else await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
