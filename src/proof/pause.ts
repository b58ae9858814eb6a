import { setTimeout as sleep } from 'node:timers/promises';
import { throwIfInterrupted } from '../diagnostics/interrupted.js';

/**
 * Waits.
 *
 * @throws ToolError `interrupted` as soon as the signal is aborted.
 */
export async function pauseFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
    throwIfInterrupted(signal);
    throw error;
  });
}
