import { rm, writeFile } from 'node:fs/promises';
import { onDisk } from './errors.js';
import { makeFolder } from './make-folder.js';
import { unfinishedPath } from './temporary.js';

/**
 * Makes a folder, with those above it, and tries whether files can be written there: before a build rather than after.
 *
 * @throws ToolError `out-is-a-file`, `out-not-writable`, `disk-full` and their like, with the folder's path.
 */
export async function ensureWritable(folder: string): Promise<void> {
  await makeFolder(folder);
  const probe = unfinishedPath(folder);
  await onDisk(folder, async () => {
    try {
      await writeFile(probe, 'x', { flag: 'wx' });
    } finally {
      await rm(probe, { force: true });
    }
  });
}
