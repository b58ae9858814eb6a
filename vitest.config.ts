import { defineConfig } from 'vitest/config';

const strict = Boolean(process.env.CI);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/system-packages.ts', 'test/setup/code.ts', 'test/setup/browser.ts'],
    // A print takes seconds on a busy machine; a test that hangs is still ended.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A stray `.only` would pass everything else by.
    allowOnly: !strict,
    reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // The start from a bare checkout runs before anything that could measure it.
      // What runs in the reader's browser is tested there, where this does not measure.
      exclude: ['src/build/**', 'src/web/page/**', 'src/web/{main,early}.ts', '**/*.json'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: { statements: 90 },
      // Keeps coverage/tests.json, which is written beside it.
      clean: false,
      reportOnFailure: true,
    },
  },
});
