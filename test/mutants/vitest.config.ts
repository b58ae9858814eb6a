import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { testsByProject } from '../setup/projects.js';

const root = resolve(import.meta.dirname, '../..');

/** Unit tests, for a run that looks whether they notice a mutant. */
/** The changed text of a file, which try-mutant.mjs puts here: this file is loaded as a module of its own. */
declare global {
  var prepbookMutant: { readonly path: string; readonly text: string } | undefined;
}

export default defineConfig({
  root,
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
    maxWorkers: 1,
    testTimeout: 20_000,
    env: { CI: '1' },
    reporters: [{}],
  },
});
