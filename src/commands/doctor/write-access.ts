import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Diagnosis } from './diagnosis.js';

/** The nearest folder on the way up from a path that is there: where the rest would be made. */
export async function nearestExisting(path: string): Promise<string> {
  try {
    await access(path, constants.F_OK);
    return path;
  } catch {
    return dirname(path) === path ? path : nearestExisting(dirname(path));
  }
}

/**
 * Whether files can be written to a folder, or to that in which it would be made. It is tried, since rights, disks
 * and containers refuse in ways that no flag of the folder tells.
 *
 * @param name - What the folder is for: "Output".
 */
export async function checkWriteAccess(name: string, folder: string): Promise<Diagnosis> {
  const existing = await nearestExisting(folder);
  try {
    await rm(await mkdtemp(`${existing}/.prepbook-`), { recursive: true });
    return { name, status: 'ok', message: `${folder} can be written` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { name, status: 'fail', message: `${folder} cannot be written (${code})`, hint: `Look at ${existing}.` };
  }
}
