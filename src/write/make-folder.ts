import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ToolError } from '../diagnostics/tool-error.js';
import { onDisk } from './errors.js';

/** Milliseconds within which a disk has to answer: one that sleeps or lies behind a network takes some seconds. */
const usualLimit = 20_000;

/**
 * Makes a folder, with those above it. (Node's own way, `recursive`, never ends below `/proc`.)
 *
 * @param limit - Milliseconds after which a disk that says nothing is given up.
 * @throws ToolError `out-is-a-file`, `out-not-writable`, `out-hangs` and their like, with the folder's path.
 */
export async function makeFolder(folder: string, limit = usualLimit): Promise<void> {
  await withinTime(
    folder,
    limit,
    onDisk(folder, () => makeWithParents(folder)),
  );
}

async function makeWithParents(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeWithParents(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another run may have made it in between.
    if (!(await isFolder(folder))) throw error;
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** Waits for work on a disk, which cannot be stopped, and no longer than a time. */
export async function withinTime<T>(path: string, limit: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(hanging(path, limit)), limit);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function hanging(path: string, limit: number): ToolError {
  return new ToolError(
    'environment',
    'out-hangs',
    `Cannot write to ${path}: its disk has not answered for ${Math.ceil(limit / 1000)} s`,
    { hint: 'Choose a folder on another disk with `out`.', options: ['out'] },
  );
}
