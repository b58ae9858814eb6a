import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { throwIfInterrupted } from '../diagnostics/interrupted.js';
import { ToolError } from '../diagnostics/tool-error.js';

/** A lock that nobody has renewed for this long is a dead process's; milliseconds. */
const stale = 10_000;
/** How long one waits for another. */
export interface Patience {
  readonly attempts: number;
  /** Between two attempts; milliseconds. */
  readonly pause: number;
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined;
}

/** Longer than a dead lock lives. */
const untilStale: Patience = { attempts: 75, pause: 200 };

/**
 * Runs an action while no other writer, of this process or another, is in the folder, so that two builds at a time
 * leave one manifest that tells the truth of both.
 *
 * @throws ToolError `out-busy` where another one does not finish; of kind `interrupted` where the signal says so.
 */
export async function withLock<T>(
  folder: string,
  action: () => Promise<T>,
  patience: Partial<Patience> = {},
): Promise<T> {
  const release = await acquire(folder, { ...untilStale, ...patience });
  try {
    return await action();
  } finally {
    // A lock that somebody took for dead and removed is none to give back.
    await release().catch(() => undefined);
  }
}

/** The lock's own retries would also repeat what cannot get better, such as a missing right. */
async function acquire(folder: string, { attempts, pause, signal }: Patience): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, '.prepbook-lock');
  // Losing the lock is no reason to end the process: every file is still written whole.
  const onCompromised = () => undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await lock(folder, { lockfilePath, stale, realpath: false, onCompromised });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error;
      if (attempt === attempts) throw busy(folder, lockfilePath, error);
    }
    throwIfInterrupted(signal);
    await setTimeout(pause);
  }
}

function busy(folder: string, lockfilePath: string, cause: Error): ToolError {
  const hint = `Wait until it is done; if none is running, remove ${lockfilePath}.`;
  return new ToolError('environment', 'out-busy', `Another build is writing to ${folder}`, { hint, cause });
}
