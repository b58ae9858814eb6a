import { ToolError } from './tool-error.js';

/**
 * The error of a run that was ended from outside: by Ctrl-C, or by the signal of a request.
 *
 * @param signal - That has come. Its reason is the error where it is a ToolError, else the error's cause.
 */
export function interruption({ reason }: AbortSignal): ToolError {
  if (reason instanceof ToolError) return reason;
  return new ToolError('interrupted', 'interrupted', 'The signal of the request ended the work.', { cause: reason });
}

/**
 * Ends the work where a signal says so.
 *
 * @throws ToolError The signal's reason where that is one, else `interrupted`.
 */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw interruption(signal);
}
