import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWebPage } from '../../src/layout/index.js';
import { findBrowser } from '../../src/press/browser/find.js';
import { launch, type StartedBrowser } from '../../src/press/browser/launch.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

const themed = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 504 60" width="672" height="80">
  <rect x="4" y="4" width="9" height="9" class="fill-tint stroke-ink" fill="#f4f2ed" stroke="#1c1c1e"/>
  <text x="4" y="40" font-size="8" class="fill-accent" fill="#9a2f1c">Words</text>
</svg>`;
const own = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="9">Plain</text></svg>';

let browser: StartedBrowser;
let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepbook-drawings-'));
  const answer = 'Short.\n\n![Themed](themed.svg)\n\nOwn:\n\n![Own](own.svg)';
  const edition = await editionOfWritten({
    files: { 's.md': sectionHead('s') + question('What is it?', answer), 'themed.svg': themed, 'own.svg': own },
  });
  await writeFile(join(folder, 'page.html'), await renderWebPage(edition, { theme: 'classic', version: '0.0.0' }));
  url = pathToFileURL(join(folder, 'page.html')).href;
  browser = await launch(await findBrowser({ env: process.env }), { env: process.env });
});
afterAll(async () => {
  await browser?.browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** What an expression of the page says, in a colour scheme and at a width of the window. */
async function seen<Value>(expression: string, scheme: 'light' | 'dark', width = 1440): Promise<Value> {
  const page: Page = await browser.browser.newPage();
  try {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(url);
    return (await page.evaluate(expression)) as Value;
  } finally {
    await page.close();
  }
}

const style = (selector: string, property: string): string =>
  `getComputedStyle(document.querySelector('${selector}')).${property}`;

describe('a drawing on a screen', () => {
  it.each([
    ['light', 'rgb(244, 242, 237)', 'rgb(28, 28, 30)', 'rgb(154, 47, 28)'],
    ['dark', 'rgb(32, 34, 38)', 'rgb(236, 236, 234)', 'rgb(240, 147, 127)'],
  ] as const)('has the colours of the theme by its classes: %s', async (scheme, tint, ink, accent) => {
    const values = [style('.drawing rect', 'fill'), style('.drawing rect', 'stroke'), style('.drawing text', 'fill')];
    expect(await seen(`[${values.join(', ')}]`, scheme)).toEqual([tint, ink, accent]);
  });

  it('keeps a light ground where its colours are its own', async () => {
    const values = [style('.drawing-own svg', 'backgroundColor'), style('.drawing-own text', 'fill')];
    expect(await seen(`[${values.join(', ')}]`, 'dark')).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('is set in the family of labels', async () => {
    expect(await seen(style('.drawing text', 'fontFamily'), 'light')).toContain('Source Sans 3');
  });

  it('is no wider than a line, and on a phone scrolls within its own frame', async () => {
    const widths = `['.drawing-wide', '.drawing-wide svg'].map((name) => document.querySelector(name).clientWidth)
      .concat(document.documentElement.scrollWidth)`;
    const [desk = 0, drawn = 0] = await seen<number[]>(widths, 'light');
    expect(drawn).toBeGreaterThan(432);
    expect(drawn).toBeLessThanOrEqual(desk);
    const [frame = 0, kept, page = 0] = await seen<number[]>(widths, 'light', 390);
    expect(frame).toBeLessThan(390);
    expect(kept).toBe(432);
    expect(page).toBeLessThanOrEqual(390);
  });
});
