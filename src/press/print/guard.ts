import type { Page } from 'puppeteer';
import { ToolError } from '../../diagnostics/tool-error.js';
import { interrupted } from '../interrupted.js';
import { limitVariable } from './limit.js';

/** What can end a piece of work in the browser before it is done. */
export interface Guard {
  /** Milliseconds. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
  /** Ends the browser at once. */
  readonly kill: () => void;
}

/**
 * Does work in a page and ends it with the run, with the browser, or when its time is up. The clock is Node's: a
 * page that hangs cannot be trusted to keep its own.
 *
 * @throws ToolError `interrupted`, `browser-crashed` or `print-timed-out`.
 */
export async function guarded<T>(page: Page, guard: Guard, work: () => Promise<T>): Promise<T> {
  const { limit, signal, kill } = guard;
  const ending = Promise.withResolvers<never>();
  const browser = page.browser();
  const onAbort = () => ending.reject(interrupted());
  const onCrash = () => ending.reject(signal?.aborted ? interrupted() : crashed());
  const timer = setTimeout(() => {
    ending.reject(timedOut(limit));
    kill();
  }, limit);
  signal?.addEventListener('abort', onAbort);
  browser.on('disconnected', onCrash);
  page.on('error', onCrash);
  try {
    signal?.throwIfAborted();
    return await Promise.race([work(), ending.promise]);
  } catch (error) {
    if (error instanceof ToolError) throw error;
    if (signal?.aborted) throw interrupted();
    throw browser.connected ? error : crashed(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    browser.off('disconnected', onCrash);
    page.off('error', onCrash);
  }
}

function crashed(cause?: unknown): ToolError {
  return new ToolError('environment', 'browser-crashed', 'The browser ended while it was printing.', {
    hint: 'Mostly the memory was used up: close other programs, or print a smaller selection. Otherwise try another browser with --browser PATH.',
    cause,
  });
}

function timedOut(limit: number): ToolError {
  const seconds = Math.max(1, Math.round(limit / 1000));
  return new ToolError('environment', 'print-timed-out', `The browser did not finish a print in ${seconds} s.`, {
    hint: `Give it more time with ${limitVariable}=600 (seconds), or print a smaller selection.`,
  });
}
