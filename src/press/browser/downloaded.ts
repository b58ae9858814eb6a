import type { FinderContext, FinderResult } from './choice.js';
import { isExecutable } from './executable.js';
import { loadPuppeteer } from './puppeteer.js';

/** What a reader runs to get a browser that this finder finds. */
export const downloadCommand = 'npx puppeteer browsers install chrome-headless-shell';

/** A browser that puppeteer downloaded, the headless shell before the whole Chrome. */
export async function findDownloaded(context: FinderContext): Promise<FinderResult> {
  const puppeteer = await loadPuppeteer(context.env);
  for (const headless of ['shell', true] as const) {
    const path = await puppeteer.executablePath({ headless }).catch(() => undefined);
    if (path !== undefined && (await isExecutable(path))) {
      return { choice: { path, kind: 'puppeteer', reason: 'Puppeteer downloaded it.' } };
    }
  }
  return { absence: 'puppeteer has downloaded none' };
}
