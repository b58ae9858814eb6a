import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { inTheWay } from './errors.js';
import { exists, statIfExists } from './exists.js';
import { replacedPath } from './temporary.js';

/** Something whole on the disk that waits under a temporary name for its place. */
export interface Staged {
  readonly kind: 'file' | 'folder';
  readonly temporary: string;
  readonly target: string;
}

/**
 * Looks whether a target can be taken, before anything is moved.
 *
 * @throws ToolError where a folder stands in a file's place or the reverse.
 */
export async function checkTarget(kind: Staged['kind'], target: string): Promise<void> {
  const there = await statIfExists(target);
  if (!there) return;
  if (kind === 'file' && there.isDirectory()) throw inTheWay(target, 'folder');
  if (kind === 'folder' && !there.isDirectory()) throw inTheWay(target, 'file');
}

/** Gives a staged file or folder its name. A file is replaced in one step; a folder is moved away first. */
export async function publish({ kind, temporary, target }: Staged): Promise<void> {
  if (kind === 'file' || !(await exists(target))) {
    await rename(temporary, target);
    return;
  }
  const old = replacedPath(dirname(target), basename(target));
  await rename(target, old);
  await rename(temporary, target).catch(async (error: unknown) => {
    await rename(old, target);
    throw error;
  });
  await rm(old, { recursive: true, force: true });
}

/** Writes a folder's names down to the disk, so that a power cut does not undo a rename. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
