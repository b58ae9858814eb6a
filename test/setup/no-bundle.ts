import { vi } from 'vitest';

/**
 * Set-up of the project `unit`: the page's scripts, which a page otherwise holds as the build of the code has bundled
 * them, are a line each, so that no test waits for a bundle. Tests of the scripts themselves have a browser.
 */
vi.mock('../../src/layout/assets.js', async (original) => ({
  ...(await original<typeof import('../../src/layout/assets.js')>()),
  readScript: async (name: string) => `"This stands for ${name}, which no unit test runs."`,
}));
