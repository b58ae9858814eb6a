import { setTimeout as sleep } from 'node:timers/promises';

import { throwIfInterrupted } from '../../../../diagnostics/interrupted.js';
import { pauseFor } from '../../../pause.js';

/** Milliseconds between two looks. */
const pause = 15;

/**
 * Looks again and again until something is so.
 *
 * @param isSo - May fail while it is not so yet.
 * @param limit - Milliseconds.
 * @returns Whether it came to be so in time.
 * @throws ToolError `interrupted` once the signal is aborted.
 */
export async function waitUntil(isSo: () => Promise<boolean>, limit: number, signal?: AbortSignal): Promise<boolean> {
  const until = performance.now() + limit;
  for (;;) {
    throwIfInterrupted(signal);
    if (await isSo().catch(() => false)) return true;
    if (performance.now() >= until) return false;
    await pauseFor(pause, signal);
  }
}

/** A promise's value, or undefined where it takes longer than so many milliseconds. */
export async function within<T>(promise: Promise<T>, limit: number, signal?: AbortSignal): Promise<T | undefined> {
  const stop = new AbortController();
  const ends = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const late = sleep(limit, undefined, { signal: ends }).catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
    throwIfInterrupted(signal);
  }
}
