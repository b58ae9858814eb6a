/**
 * Runs unit tests, with one file changed on its way to them if the parent says so; the file itself stays as it is. The
 * exit code is 0 where all pass. A process of its own for each trial: what runs and caches tests keeps files it has read.
 *
 * node try-mutant.mjs ROOT, with a channel to the parent, whose one message is the trial
 */
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createVitest } from 'vitest/node';

const root = resolve(process.argv[2] ?? '.');
/** @type {[{file?: string, text?: string, tests: string[]}]} */
const [{ file, text, tests }] = /** @type {any} */ (await once(process, 'message'));
if (file !== undefined && text !== undefined) globalThis.prepbookMutant = { path: join(root, file), text };

const vitest = await createVitest({ config: join(root, 'test', 'mutants', 'vitest.config.ts'), watch: false });
await vitest.standalone();
const paths = new Set(tests.map((test) => join(root, test)));
const specifications = await vitest.globTestSpecifications();
const chosen = specifications.filter(({ moduleId }) => paths.has(moduleId));
const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
const passed = unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok());
process.exit(passed ? 0 : 1);
