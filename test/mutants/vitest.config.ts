import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { readRuleExamples } from '../../src/build/rule-examples.mjs';
import { testsByProject } from '../setup/projects.js';

const root = resolve(import.meta.dirname, '../..');

/** The changed text of a file, which try-mutant.mjs puts here: this file is loaded as a module of its own. */
declare global {
  var prepbookMutant: { readonly path: string; readonly text: string } | undefined;
}

/** Tests run in the order in which they are named: the first that fails ends a trial. */
class AsNamed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/** Unit tests, for a run that looks whether they notice a mutant. */
export default defineConfig({
  root,
  // As in the tests' own configuration.
  define: { PREPBOOK_RULE_EXAMPLES: JSON.stringify(readRuleExamples(root)) },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load: (id) => (id === globalThis.prepbookMutant?.path ? globalThis.prepbookMutant.text : undefined),
    },
  ],
  test: {
    include: testsByProject(root).unit,
    setupFiles: ['test/setup/no-bundle.ts'],
    isolate: false,
    // A module is the same for the cache, changed or not.
    fsModuleCache: false,
    bail: 1,
    sequence: { sequencer: AsNamed },
    maxWorkers: 1,
    testTimeout: 60_000,
    env: { CI: '1' },
    reporters: [{}],
  },
});
