import { interruption, throwIfInterrupted } from '../diagnostics/interrupted.js';

/**
 * Waits for work that makes no files, and no longer than until the signal comes.
 *
 * @throws ToolError of kind `interrupted` once the signal is aborted; the work may go on unheard.
 */
export async function interruptible<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  throwIfInterrupted(signal);
  const { promise, reject } = Promise.withResolvers<never>();
  const listener = () => reject(interruption(signal));
  signal.addEventListener('abort', listener, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', listener);
  }
}
