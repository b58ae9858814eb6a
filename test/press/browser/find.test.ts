import { describe, expect, it } from 'vitest';
import type { BrowserFinder, FinderContext } from '../../../src/press/browser/choice.js';
import { findBrowser, firstBrowser } from '../../../src/press/browser/find.js';
import { asyncToolError } from '../tool-error.js';

const context: FinderContext = {
  path: undefined,
  env: {},
  platform: 'linux',
  arch: 'x64',
  cache: '/nowhere',
  onProgress: undefined,
};

const absent =
  (absence: string): BrowserFinder =>
  async () => ({ absence });

const present =
  (path: string): BrowserFinder =>
  async () => ({ choice: { path, kind: 'installed', reason: 'It is there.' } });

describe('firstBrowser', () => {
  it('takes the first that is found and asks no further', async () => {
    let asked = 0;
    const counting: BrowserFinder = async () => {
      asked += 1;
      return { absence: 'counted' };
    };
    const choice = await firstBrowser(context, [counting, present('/a'), counting, present('/b')]);
    expect({ path: choice.path, asked }).toEqual({ path: '/a', asked: 1 });
  });

  it('says where it has looked', async () => {
    const table = [absent('none was given'), absent('none is installed')];
    expect(await asyncToolError(() => firstBrowser(context, table))).toMatchInlineSnapshot(`
      "environment/no-browser: No browser to print with: none was given; none is installed.
        hint: Run npx puppeteer browsers install chrome-headless-shell, or name a Chrome, Chromium or Edge with \`browser PATH\`."
    `);
  });
});

describe('findBrowser', () => {
  it('takes the one that is given before the bundled one', async () => {
    const given = await findBrowser({ env: { PREPBOOK_BROWSER: process.execPath } });
    expect(given).toMatchObject({ path: process.execPath, kind: 'given' });
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')('finds the bundled one', async () => {
    const found = await findBrowser({ env: process.env });
    expect(found).toMatchObject({ kind: 'bundled', path: expect.stringMatching(/chromium-[\d.]+\/chromium$/) });
    expect(found.reason).toMatch(/^It came with the program: @sparticuz\/chromium [\d.]+\.$/);
  });
});
