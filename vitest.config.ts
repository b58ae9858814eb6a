import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { readRuleExamples } from './src/build/rule-examples.mjs';
import { type Project, testsByProject } from './test/setup/projects.js';

const strict = Boolean(process.env.CI);
const tests = testsByProject(import.meta.dirname);

/** A project's own part; it is set up only where one of its tests runs. */
function project(name: Project, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include: tests[name], ...test } };
}

export default defineConfig({
  // As the bundler does.
  define: { PREPBOOK_RULE_EXAMPLES: JSON.stringify(readRuleExamples(import.meta.dirname)) },
  test: {
    projects: [
      project('unit', {
        setupFiles: ['test/setup/no-bundle.ts'],
        // Whatever reaches for a browser after all finds this, and says so.
        env: { PREPBOOK_BROWSER: '/none: test/setup/projects.ts tells which tests have a browser' },
      }),
      project('press', {
        globalSetup: ['test/setup/system-packages.ts', 'test/setup/code.ts', 'test/setup/browser.ts'],
      }),
      project('e2e', {
        globalSetup: ['test/setup/system-packages.ts', 'test/setup/code.ts', 'test/setup/browser.ts'],
      }),
    ],
    // Tests of one worker share its modules: most of a short test's time is what it imports.
    isolate: false,
    // One worker less is the default: of two cores it would leave one idle, most of all while a browser prints.
    maxWorkers: '100%',
    // A print takes seconds on a busy machine; a test that hangs is still ended.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A stray `.only` would pass everything else by.
    allowOnly: !strict,
    reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    coverage: {
      // It counts in the code of src alone: V8's own coverage slows everything that runs, libraries above all, to half.
      provider: 'istanbul',
      include: ['src/**'],
      // The start from a bare checkout runs before anything that could measure it.
      // What runs in a browser, the reader's or the press's, is tested there, where this does not measure: it is sent
      // as text, without what counts its statements here.
      exclude: [
        'src/build/**',
        'src/web/page/**',
        'src/web/{main,early}.ts',
        'src/press/print/{break-line,dom,fit-boxes,fit-formulas,fold-columns,ground-boxes,move-tall-notes,page-builder,place-feet}.ts',
        'src/press/print/{read-flow,read-lines,settle-grid,shrink-gaps,start-pages,turn-tables,write-folios}.ts',
        'src/press/fit/measure-sheet.ts',
        'src/draw/page/**',
        '**/*.json',
      ],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: { statements: 90 },
      // Keeps coverage/tests.json, which is written beside it.
      clean: false,
      reportOnFailure: true,
    },
  },
});
