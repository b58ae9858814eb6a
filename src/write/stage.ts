import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { unfinishedPath } from './temporary.js';

/**
 * Writes a file under a temporary name beside where it will stand, down to the disk.
 *
 * @returns The temporary path. Where writing fails, nothing is left.
 */
export async function stagedFile(folder: string, bytes: Uint8Array): Promise<string> {
  const path = unfinishedPath(folder);
  try {
    await writeThrough(path, bytes);
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The same for a folder with all its files. */
export async function stagedFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const path = unfinishedPath(folder);
  try {
    await mkdir(path);
    for (const [name, bytes] of files) {
      const file = pathWithin(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeThrough(file, bytes);
    }
    return path;
  } catch (error) {
    await rm(path, { recursive: true, force: true });
    throw error;
  }
}

/** `writeFile` writes until all is written: one `write` on a full disk may take a part and report no error. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The path of a file within a folder.
 *
 * @throws Error where the name leads out of it: names are made by the program, so this is a bug.
 */
export function pathWithin(folder: string, name: string): string {
  const path = join(folder, name);
  const way = relative(folder, path);
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(name)) {
    throw new Error(`The file name "${name}" leads out of its folder`);
  }
  return path;
}
