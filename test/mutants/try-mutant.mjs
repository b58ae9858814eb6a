/**
 * Runs unit tests, trial by trial, with one file changed on its way to them if the parent says so; the file itself
 * stays as it is. Each trial has a worker of its own, and all share what is compiled, save the file that changes.
 *
 * node try-mutant.mjs ROOT, with a channel to the parent: each message is a trial, its answer what came of it. As each
 * file of tests ends, an empty message says that the trial goes on.
 */
import { once } from 'node:events';
import { join, relative, resolve } from 'node:path';
import { createVitest } from 'vitest/node';

/** @typedef {{file?: string, text?: string, tests: readonly string[]}} Trial - Paths are from the root. */
/** @typedef {{ok: boolean, ran: readonly {test: string, ok: boolean, reached: readonly string[]}[]}} Outcome */

const root = resolve(process.argv[2] ?? '.');
const vitest = await createVitest({ config: join(root, 'test', 'mutants', 'vitest.config.ts'), watch: false });
await vitest.standalone();
const specifications = new Map((await vitest.globTestSpecifications()).map((each) => [each.moduleId, each]));

for (;;) {
  /** @type {[Trial]} */
  const [trial] = /** @type {any} */ (await once(process, 'message'));
  process.send?.(await run(trial));
}

/**
 * @param {Trial} trial
 * @returns {Promise<Outcome>}
 */
async function run({ file, text, tests }) {
  if (file !== undefined && text !== undefined) change({ path: join(root, file), text });
  const chosen = tests.flatMap((test) => specifications.get(join(root, test)) ?? []);
  // Neither its results nor its failures, which end a run at the first, are of the trial before.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
  change(undefined);
  const ran = testModules.map((module) => ({
    test: relative(root, module.moduleId).replaceAll('\\', '/'),
    ok: module.ok(),
    reached: module.meta().reached ?? [],
  }));
  return { ok: unhandledErrors.length === 0 && ran.length > 0 && ran.every(({ ok }) => ok), ran };
}

/** @param {{readonly path: string, readonly text: string} | undefined} mutant - Undefined puts back what was changed. */
function change(mutant) {
  const path = (mutant ?? globalThis.prepbookMutant)?.path;
  globalThis.prepbookMutant = mutant;
  if (path !== undefined) vitest.invalidateFile(path);
}
