import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onDisk } from './errors.js';
import { withLock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { checkTarget, publish, syncFolder } from './publish.js';
import { stagedFolder } from './stage.js';
import { clearLeftovers } from './temporary.js';

/**
 * Writes a folder of files in place of the one that stands there: beside it under a temporary name, then swapped. Ended
 * in between, one whole folder is left, and the next write into the parent clears the rest.
 *
 * @param folder - The folder itself; its parent is made where it is missing.
 * @param files - Contents by path within the folder.
 * @throws ToolError for what the user can mend.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const parent = dirname(folder);
  await makeFolder(parent);
  await onDisk(folder, () =>
    withLock(parent, async () => {
      await clearLeftovers(parent);
      const target = join(parent, basename(folder));
      await checkTarget('folder', target);
      const temporary = await stagedFolder(parent, files);
      try {
        await publish({ kind: 'folder', temporary, target });
        await syncFolder(parent);
      } finally {
        await rm(temporary, { recursive: true, force: true });
      }
    }),
  );
}
