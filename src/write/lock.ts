import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { ToolError } from '../diagnostics/tool-error.js';

/** A lock that nobody has renewed for this long is a dead process's; milliseconds. */
const stale = 10_000;
/** Waits longer than a dead lock lives: about 20 s in all. */
const retries = { retries: 45, factor: 1.3, minTimeout: 20, maxTimeout: 500 };

/**
 * Runs an action while no other writer, of this process or another, is in the folder, so that two builds at a time
 * leave one manifest that tells the truth of both.
 *
 * @throws ToolError `out-busy` where another one does not finish.
 */
export async function alone<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const release = await acquire(folder);
  try {
    return await action();
  } finally {
    // A lock that somebody took for dead and removed is none to give back.
    await release().catch(() => undefined);
  }
}

async function acquire(folder: string): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, '.prepbook-lock');
  // Losing the lock is no reason to end the process: every file is still written whole.
  const onCompromised = () => undefined;
  try {
    return await lock(folder, { lockfilePath, stale, retries, realpath: false, onCompromised });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error;
    const hint = `Wait until it is done; if none is running, remove ${lockfilePath}.`;
    throw new ToolError('environment', 'out-busy', `Another build is writing to ${folder}`, { hint, cause: error });
  }
}
