import { ToolError } from './tool-error.js';

/** The run was ended from outside: Ctrl-C, or the signal of a request. */
export function interrupted(cause?: unknown): ToolError {
  return new ToolError('interrupted', 'interrupted', 'Interrupted. No file was left half-written.', { cause });
}

/**
 * Ends the work where a signal says so.
 *
 * @throws ToolError The signal's reason where that is one, else `interrupted`.
 */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw signal.reason instanceof ToolError ? signal.reason : interrupted(signal.reason);
}
