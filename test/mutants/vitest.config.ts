import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { readRuleExamples } from '../../src/build/rule-examples.mjs';
import { testsByProject } from '../setup/projects.js';
import { watched } from './reach.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Whether this run looks which test reaches what, before any mutant is tried. */
const watches = process.env['PREPBOOK_WATCH'] !== undefined;

/** The changed text of a file, which try-mutant.mjs puts here: this file is loaded as a module of its own. */
declare global {
  var prepbookMutant: { readonly path: string; readonly text: string } | undefined;
}

function load(id: string): string | undefined {
  const mutant = globalThis.prepbookMutant;
  if (id === mutant?.path) return mutant.text;
  const file = relative(root, id).replaceAll('\\', '/');
  return watches && /^src\/.*\.ts$/.test(file) ? watched(file, readFileSync(id, 'utf8')) : undefined;
}

/** Tests run in the order in which they are named: the first that fails ends a trial. */
class AsNamed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

const { unit, press } = testsByProject(root);

/** Tests, for a run that looks whether they notice a mutant without a browser. */
export default defineConfig({
  root,
  // As in the tests' own configuration.
  define: { PREPBOOK_RULE_EXAMPLES: JSON.stringify(readRuleExamples(root)) },
  plugins: [{ name: 'mutant', enforce: 'pre', load }],
  test: {
    include: [...unit, ...press],
    setupFiles: ['test/setup/no-bundle.ts', ...(watches ? ['test/mutants/reach.ts'] : [])],
    isolate: false,
    // A module is the same for the cache, changed or not.
    fsModuleCache: false,
    bail: watches ? 0 : 1,
    sequence: { sequencer: AsNamed },
    maxWorkers: 1,
    testTimeout: 60_000,
    env: { CI: '1', PREPBOOK_BROWSER: '/none: mutants are tried without a browser' },
    // A trial in which nothing ends for long hangs.
    reporters: [{ onTestModuleEnd: () => void process.send?.({}) }],
  },
});
