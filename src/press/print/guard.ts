import type { Browser } from 'puppeteer';
import { interruption, throwIfInterrupted } from '../../diagnostics/interrupted.js';
import { ToolError } from '../../diagnostics/tool-error.js';
import { limitVariable } from './limit.js';

/** What can end a piece of work with the browser before it is done. */
export interface Guard {
  /** Milliseconds. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
  /** Ends the browser at once. */
  readonly kill: () => void;
  /** What is told when the time is up, in milliseconds; by default that a print was not finished. */
  readonly timedOut?: ((limit: number) => ToolError) | undefined;
}

/**
 * Does work with a browser and ends it with the run, with the browser, or when its time is up. The clock is Node's: a
 * page that hangs cannot be trusted to keep its own.
 *
 * @param work Is given a function to call when its page crashes while the browser lives on.
 * @throws ToolError `interrupted`, `browser-crashed` or `print-timed-out`, or what the guard says in place of that.
 */
export async function guarded<T>(
  browser: Browser,
  { limit, signal, kill, timedOut = printTimedOut }: Guard,
  work: (onCrash: () => void) => Promise<T>,
): Promise<T> {
  const ending = Promise.withResolvers<never>();
  const ended = (cause?: unknown) => (signal?.aborted ? interruption(signal) : crashed(cause));
  const onEnd = () => ending.reject(ended());
  const timer = setTimeout(() => {
    ending.reject(timedOut(limit));
    kill();
  }, limit);
  signal?.addEventListener('abort', onEnd);
  browser.on('disconnected', onEnd);
  try {
    throwIfInterrupted(signal);
    return await Promise.race([work(onEnd), ending.promise]);
  } catch (error) {
    if (error instanceof ToolError || (browser.connected && !isGone(error))) throw error;
    throw ended(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onEnd);
    browser.off('disconnected', onEnd);
  }
}

/** Whether a call failed because what it was for is no more: that may be known before the browser is missed. */
function isGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'TargetCloseError';
}

function crashed(cause?: unknown): ToolError {
  return new ToolError('environment', 'browser-crashed', 'The browser ended while it was printing.', {
    hint: 'Mostly the memory was used up: close other programs, or print a smaller selection. Otherwise try another browser with `browser PATH`.',
    options: ['browser'],
    cause,
  });
}

/** A call of a page that was not answered: it may be at it for ever. */
export function callTimedOut(limit: number): ToolError {
  const seconds = Math.max(1, Math.round(limit / 1000));
  return new ToolError('environment', 'call-timed-out', `A page of the browser did not answer within ${seconds} s.`);
}

function printTimedOut(limit: number): ToolError {
  const seconds = Math.max(1, Math.round(limit / 1000));
  return new ToolError('environment', 'print-timed-out', `The browser did not finish a print in ${seconds} s.`, {
    hint: `Give it more time with ${limitVariable}=600 (seconds), or print a smaller selection.`,
  });
}
