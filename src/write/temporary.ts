import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './exists.js';

const unfinished = '.prepbook-tmp-';
const replaced = '.prepbook-old-';

/** A new name in a folder for what is being written: short, since the final name may fill what the disk allows. */
export const unfinishedPath = (folder: string): string => join(folder, unfinished + randomBytes(6).toString('hex'));

/** The name to which a folder is moved while its successor takes its place. */
export const replacedPath = (folder: string, name: string): string => join(folder, replaced + name);

/**
 * Clears what a killed run left: unfinished files and folders go; a folder that was moved away and has no successor
 * comes back. Only for the one that holds the folder's lock, since a running writer has such files too.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(unfinished)) await rm(path, { recursive: true, force: true });
    if (!name.startsWith(replaced)) continue;
    const original = join(folder, name.slice(replaced.length));
    if (await exists(original)) await rm(path, { recursive: true, force: true });
    else await rename(path, original);
  }
}
