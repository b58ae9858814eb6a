import { ToolError } from '../diagnostics/tool-error.js';

/**
 * Ends the work where a signal says so.
 *
 * @throws ToolError The signal's reason where that is one, else `interrupted`.
 */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  if (signal.reason instanceof ToolError) throw signal.reason;
  throw new ToolError('interrupted', 'interrupted', 'Interrupted: nothing was changed', { cause: signal.reason });
}
