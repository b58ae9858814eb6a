import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press } from '../../src/press/index.js';
import { editionOf } from '../support/set-pages.js';

let press: Press;

beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

const guides = ['content/redis', 'content/statistics', 'templates/starter', 'test/fixtures/tea'];
const papers = ['a4', 'letter', 'a5'];

/** What the browser does with our own guides is what was planned: none is ever printed twice. */
it.each(guides.flatMap((guide) => papers.map((name) => [guide, name] as const)))(
  'prints %s on %s once, as it was planned',
  async (guide, name) => {
    const paper = parsePaper(name) ?? defaultPaper;
    const book = await renderPrintBook(await editionOf(guide), { paper, theme: 'classic', version: '0.0.0' });
    const steps: string[] = [];
    const { unplanned } = await press.print(book, { paper, onProgress: (step) => steps.push(step) });
    expect({ unplanned, steps }).toEqual({ unplanned: undefined, steps: ['choosing pages', 'printing'] });
  },
  120_000,
);
