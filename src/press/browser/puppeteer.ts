import { homedir } from 'node:os';
import { join } from 'node:path';
import type { PuppeteerNode } from 'puppeteer';

/**
 * Puppeteer without its configuration files. The package's ready-made object looks for `puppeteer.config.js` and
 * the like from the working folder upwards and runs them, and the working folder may be a stranger's guide.
 * Loaded when first needed: what makes no PDF starts faster without it.
 */
export async function loadPuppeteer(env: NodeJS.ProcessEnv): Promise<PuppeteerNode> {
  const { PuppeteerNode } = await import('puppeteer');
  const cacheDirectory = env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  // @ts-expect-error The constructor is exported but left out of the types; the package itself calls it so.
  return new PuppeteerNode({ isPuppeteerCore: false, configuration: async () => ({ cacheDirectory }) });
}
