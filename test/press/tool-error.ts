import { ToolError } from '../../src/diagnostics/tool-error.js';

/** The ToolError with which a promise is rejected, as a user would see it; any other outcome fails the test. */
export async function asyncToolError(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const hint = error.hint === undefined ? '' : `\n  hint: ${error.hint}`;
    return `${error.kind}/${error.code}: ${error.message}${hint}`;
  }
  throw new Error('expected a ToolError, got none');
}
