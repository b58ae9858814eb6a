import { toolError } from './errors.js';

/** The ToolError that a promise is rejected with, as a user would see it; any other outcome fails the test. */
export async function toolErrorOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return toolError(() => {
    if (error) throw error;
  });
}
