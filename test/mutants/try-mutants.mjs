/**
 * Runs unit tests against one mutant after the other, as its parent says: a message is a mutant, the answer whether a
 * test has failed. The file itself stays as it is; the text is changed on its way to the tests.
 *
 * node try-mutants.mjs ROOT, with a channel to the parent
 */
import { join, resolve } from 'node:path';
import { createVitest } from 'vitest/node';

const root = resolve(process.argv[2] ?? '.');

const vitest = await createVitest({ config: join(root, 'test', 'mutants', 'vitest.config.ts'), watch: false });
await vitest.standalone();
const specifications = await vitest.globTestSpecifications();

/**
 * @param {{file?: string, text?: string, tests: string[]}} trial - Without a file, nothing is changed.
 * @returns {Promise<boolean>} Whether a test fails.
 */
async function fails({ file, text, tests }) {
  const path = file === undefined ? undefined : join(root, file);
  globalThis.prepbookMutant = path === undefined || text === undefined ? undefined : { path, text };
  if (path !== undefined) vitest.invalidateFile(path);
  const chosen = specifications.filter(({ moduleId }) => tests.some((test) => join(root, test) === moduleId));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
  // What has been changed is read anew as it is.
  if (path !== undefined) vitest.invalidateFile(path);
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
}

process.on('message', (/** @type {Parameters<typeof fails>[0]} */ trial) => {
  void fails(trial).then((failed) => process.send?.({ failed }));
});
process.send?.({ failed: false });
