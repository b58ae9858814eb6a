import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeEdition } from '../../src/edit/index.js';
import { renderWebPage } from '../../src/layout/index.js';
import { readGuide } from '../../src/manuscript/index.js';
import { launch } from '../../src/press/browser/launch.js';
import { findBrowser } from '../../src/press/index.js';
import { repeatGuide } from './repeat-guide.js';

/** What is typed, letter by letter: readers begin with words that are common and end with ones that are rare. */
const typed = ['expire key', 'maxmemory-policy', 'replica lag', 'cluster slot moved', 'zrange'];

/** Milliseconds of each piece of work, from the event until the page is laid out again. */
export interface PageWork {
  readonly questions: number;
  /** Until the page can be used. */
  readonly start: number;
  /** The first search, with which reading the index begins. */
  readonly firstLetter: number;
  /** From there until the page says what was found. */
  readonly firstFound: number;
  readonly letters: readonly number[];
  readonly filters: readonly number[];
}

/** Runs in the page: types and ticks, and lays the page out after each; between two of them a frame is drawn. */
const measure = `(async () => {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const timed = async (action) => {
    const start = performance.now();
    action();
    document.body.getBoundingClientRect();
    const took = performance.now() - start;
    await drawn();
    return took;
  };
  const query = document.getElementById('_query');
  const type = (text) => timed(() => {
    query.value = text;
    query.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const status = document.getElementById('_status');
  const before = status.textContent;
  const begun = performance.now();
  const firstLetter = await type('ke');
  while (status.textContent === before) await drawn();
  const firstFound = performance.now() - begun;
  await type('');
  const letters = [];
  for (const words of ${JSON.stringify(typed)}) {
    for (let length = 1; length <= words.length; length += 1) letters.push(await type(words.slice(0, length)));
    letters.push(await type(''));
  }
  const filters = [];
  for (const box of document.querySelectorAll('.finder-levels input'))
    for (let click = 0; click < 2; click += 1) filters.push(await timed(() => box.click()));
  return { firstLetter, firstFound, letters, filters };
})()`;

/** Measures the page of a guide of many questions in a browser. */
export async function measurePage(source: string, folder: string, count: number): Promise<PageWork> {
  const guideFolder = join(folder, `page-${count}`);
  await repeatGuide(source, guideFolder, count);
  const { guide } = await readGuide(guideFolder);
  if (!guide) throw new Error('The repeated guide has errors');
  const file = join(folder, `page-${count}.html`);
  await writeFile(file, await renderWebPage(makeEdition(guide, {}), { theme: 'classic', version: 'bench' }));
  const started = await launch(await findBrowser({ env: process.env }), { env: process.env });
  try {
    const page = await started.browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(pathToFileURL(file).href, { timeout: 120_000 });
    const start = (await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd')) as number;
    const work = (await page.evaluate(measure)) as Pick<PageWork, 'firstLetter' | 'firstFound' | 'letters' | 'filters'>;
    const questions = (await page.evaluate('document.querySelectorAll("article.question").length')) as number;
    return { questions, start, ...work };
  } finally {
    await started.browser.close();
  }
}
