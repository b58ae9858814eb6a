import { ToolError } from '../../src/diagnostics/tool-error.js';

/** The ToolError that a function throws, as a user would see it; any other outcome fails the test. */
export function toolError(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const hint = error.hint === undefined ? '' : `\n  hint: ${error.hint}`;
    return `${error.kind}/${error.code}: ${error.message}${hint}`;
  }
  throw new Error('expected a ToolError, got none');
}
