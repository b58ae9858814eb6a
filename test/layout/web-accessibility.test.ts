import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/press/browser/find.js';
import { launch, type StartedBrowser } from '../../src/press/browser/launch.js';
import { webPageOf, wholeGuides } from '../support/set-pages.js';

const pages = [...wholeGuides, 'content/statistics', 'test/fixtures/neighbours'];
const widths = { phone: 390, desk: 1440 };

let browser: StartedBrowser;
let folder: string;
const urls = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-page-'));
  for (const [at, path] of pages.entries()) {
    const file = join(folder, `${at}.html`);
    await writeFile(file, await webPageOf(path));
    urls.set(path, pathToFileURL(file).href);
  }
  browser = await launch(await findBrowser({ env: process.env }), { env: process.env });
});

afterAll(async () => {
  await browser?.browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** What axe finds wrong with a page, as "rule: selector". */
async function violations(url: string, scheme: string, width: number): Promise<string[]> {
  const page = await browser.browser.newPage();
  try {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(url);
    await page.evaluate(axe.source);
    const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
    if (results.passes.length === 0) throw new Error('axe looked at nothing');
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  } finally {
    await page.close();
  }
}

describe.each(pages)('the page of %s', (path) => {
  for (const scheme of ['light', 'dark'])
    for (const [device, width] of Object.entries(widths))
      it(`is accessible, ${scheme}, on a ${device}`, async () => {
        expect(await violations(urls.get(path) ?? '', scheme, width)).toEqual([]);
      });
});
