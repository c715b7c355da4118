/** Gives a finished folder the name under which it is served, without a moment in which a failure could lose the old one. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A folder beside the target, on the same disk, in which one process builds. Git and editors skip it: it begins with a dot and ends in `.tmp`. */
export function unfinishedName(target: string, pid: number): string {
  return path.join(path.dirname(target), `.${path.basename(target)}-new-${pid}.tmp`);
}

/**
 * `folder` takes the name of `target`. Where that fails, the old target is put back and the error thrown on; the new folder
 * stays where it is.
 */
export async function publishFolder(folder: string, target: string): Promise<void> {
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
