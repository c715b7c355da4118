/** What a failure of the file system means for the person who runs a command. */

interface FileError extends Error {
  readonly code: string;
  readonly path?: unknown;
}

const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Look at the name',
  EEXIST: 'it is there already, and is not written over. Choose another name, or move it away',
  EACCES: 'this user may not read or write it. Change its permissions',
  EPERM: 'this user may not do this to it. Change its permissions',
  EROFS: 'it lies on a disk that can only be read. Choose another place',
  EISDIR: 'it is a folder, where a file is needed. Name a file',
  ENOTDIR: 'a part of it is a file, where a folder is needed. Look at the name',
  ENOSPC: 'the disk is full. Make room',
  EMFILE: 'too many files are open. Close other programs, or raise the limit',
};

function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}

/** One line that names the path; Node's own words where the failure has none of ours. Nothing where it is no failure of files or network. */
export function describeFileError(error: unknown): string | undefined {
  if (!isFileError(error)) return undefined;
  const meaning = MEANINGS[error.code];
  return meaning === undefined || typeof error.path !== 'string' ? error.message : `${error.path}: ${meaning}.`;
}
