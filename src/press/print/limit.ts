import { ToolError } from '../../diagnostics/tool-error.js';

/** The variable with which the reader of a slow machine gives every print more time, in seconds. */
export const limitVariable = 'PREPBOOK_PRINT_LIMIT';

/** Milliseconds for one print, and for each megabyte of HTML on top. */
const base = 120_000;
const perMegabyte = 10_000;

/**
 * How long one print may take.
 *
 * @param size Of the HTML, in characters.
 * @returns Milliseconds.
 * @throws ToolError `print-limit-invalid` (usage) where the variable is no number of seconds.
 */
export function printLimit(size: number, env: NodeJS.ProcessEnv): number {
  const wanted = env[limitVariable];
  if (!wanted) return base + (size / 1e6) * perMegabyte;
  const seconds = Number(wanted);
  // Node's timers hold 31 bits of milliseconds.
  if (seconds > 0 && seconds <= 2_000_000) return seconds * 1000;
  throw new ToolError('usage', 'print-limit-invalid', `${limitVariable}=${wanted} is no number of seconds.`, {
    hint: `For instance ${limitVariable}=600.`,
  });
}
