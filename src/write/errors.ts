import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ErrorKind, ToolError } from '../diagnostics/tool-error.js';

interface Fault {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly message: (path: string) => string;
  readonly hint: string;
}

/** Options of a build that the hints name. */
const options = ['out', 'edition'];
const otherFolder = 'Choose another folder with `out`.';
const notAllowed: Fault = {
  kind: 'environment',
  code: 'out-not-writable',
  message: (path) => `Cannot write to ${path}: permission denied`,
  hint: 'Give yourself the right to write there, or choose another folder with `out`.',
};
const diskFull: Fault = {
  kind: 'environment',
  code: 'disk-full',
  message: (path) => `Cannot write ${path}: no space left on the disk`,
  hint: 'Free some space, or choose a folder on another disk with `out`. What was there before is still whole.',
};
const isFile: Fault = {
  kind: 'usage',
  code: 'out-is-a-file',
  message: (path) => `Cannot write to ${path}: it is a file, not a folder`,
  hint: otherFolder,
};
const fileInTheWay: Fault = {
  kind: 'usage',
  code: 'file-in-the-way',
  message: (path) => `Cannot write ${path}: a file is in the folder’s place`,
  hint: 'Move that file away, or choose another folder with `out`.',
};
const isFolder: Fault = {
  kind: 'usage',
  code: 'folder-in-the-way',
  message: (path) => `Cannot write ${path}: a folder is in its place`,
  hint: 'Move that folder away, or choose another one with `out`.',
};
const inUse: Fault = {
  kind: 'environment',
  code: 'file-in-use',
  message: (path) => `Cannot replace ${path}: another program holds it`,
  hint: 'Close the program that shows it, and build again.',
};

/** Situations of a disk, by the error codes of the operating system (errno(3)). */
const faults: Readonly<Record<string, Fault>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: {
    kind: 'environment',
    code: 'disk-read-only',
    message: (path) => `Cannot write to ${path}: the disk is read-only`,
    hint: otherFolder,
  },
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  ENOENT: {
    kind: 'environment',
    code: 'out-missing',
    message: (path) => `Cannot write to ${path}: there is no such folder, and none can be made there`,
    hint: otherFolder,
  },
  ENOTDIR: isFile,
  EEXIST: isFile,
  EISDIR: isFolder,
  EBUSY: inUse,
  ETXTBSY: inUse,
  ENAMETOOLONG: {
    kind: 'usage',
    code: 'name-too-long',
    message: (path) => `Cannot write ${path}: the name is too long for the disk`,
    hint: 'Give the selection a name of its own: an edition in guide.yaml, built with `edition NAME`.',
  },
};

/**
 * Does one thing to the disk.
 *
 * @param path - What the reader of an error should see: the file or folder that was wanted.
 * @throws ToolError for a situation that the user can mend; anything else as it is.
 */
export async function onDisk<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw await asToolError(error, path);
  }
}

async function asToolError(error: unknown, path: string): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (!fault || error instanceof ToolError) return error;
  const place = fault === isFile ? await nearestFile(path) : path;
  return new ToolError(fault.kind, fault.code, fault.message(place), { hint: fault.hint, cause: error, options });
}

/** The file that stands in the way of a folder: at its path or above it. */
async function nearestFile(path: string): Promise<string> {
  for (let place = path; place !== dirname(place); place = dirname(place)) {
    const stats = await stat(place).catch(() => undefined);
    if (stats?.isDirectory()) break;
    if (stats) return place;
  }
  return path;
}

/** A folder where a file is wanted, or the reverse. */
export function inTheWay(path: string, what: 'file' | 'folder'): ToolError {
  const fault = what === 'file' ? fileInTheWay : isFolder;
  return new ToolError(fault.kind, fault.code, fault.message(path), { hint: fault.hint, options });
}
