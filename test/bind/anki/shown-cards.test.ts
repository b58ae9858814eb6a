import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/press/browser/find.js';
import { launch, type StartedBrowser } from '../../../src/press/browser/launch.js';
import { type ReadPackage, renderCard } from '../../support/apkg.js';
import { openedDeck } from '../../support/deck.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../../support/written-guide.js';

const themedSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 100"><rect class="fill-tint stroke-ink" width="900" height="90"/></svg>';

const answer = [
  'A short **answer** with `code`, see [the gaps](#gaps).[^a]',
  '| Command | What it does |\n| --- | --- |\n| `SET` | sets a value that nobody has set before |',
  'Drawn in the colours of the book:',
  '![A wide rectangle](themed.svg)',
  'Drawn in its own:',
  '![A square](own.svg)',
  'One long word:',
  `\`${'a'.repeat(300)}\``,
  '```js\nconst greeting = "hello"; // a remark\n```',
  '```redis-cli\n> SET a 1\nOK\n```',
  '### Trap: Not so\n\nCareful.',
  '### Why it is asked\n\nBecause.',
  '### Follow-up: And then?\n\nThen.',
  '[^a]: [A source](https://example.org/a)',
].join('\n\n');

const gaps = 'Here.\n\n<!-- cloze one -->\nIt is **this** and **`that{}`**.';

const files = {
  's1.md': sectionHead('s1') + question('What is it?', answer) + question('Which gaps?', gaps, '`hard` `#gaps`'),
  'themed.svg': themedSvg,
  'own.svg': squareSvg,
};

/** What a desktop program's own stylesheet says of the page, where it bears on ours. */
const program = [
  'body { margin: 20px; overflow-wrap: break-word; background-size: cover }',
  'body.nightMode { background-color: #2c2c2c; color: #fcfcfc }',
  'hr { background-color: #afafaf; margin: 1em 0; border: none; height: 1px }',
  'img { max-width: 100%; max-height: 95vh }',
].join('\n');

/** Classes of the body, by program and theme. */
const bodies = {
  'light, on a computer': 'card card1 isMac',
  'dark, on a computer': 'card card1 isMac nightMode night_mode',
  'dark, on a telephone': 'card card1 night_mode',
};

let started: StartedBrowser;
let read: ReadPackage;
beforeAll(async () => {
  started = await launch(await findBrowser({ env: process.env }), { env: process.env });
  read = await openedDeck(await editionOfWritten({ files }));
});
afterAll(() => started?.browser.close());

/** Media by data addresses: a page from memory has no folder beside it. */
function withMedia(html: string): string {
  return [...read.media].reduce(
    (text, [name, bytes]) =>
      text.replaceAll(`"${name}"`, `"data:image/svg+xml;base64,${Buffer.from(bytes).toString('base64')}"`),
    html,
  );
}

async function shown<Value>(at: number, body: string, width: number, look: (page: Page) => Promise<Value>) {
  const card = read.cards[at];
  if (!card) throw new Error(`No card ${at}`);
  const { back, css } = renderCard(read, card);
  const page = await started.browser.newPage();
  try {
    await page.setViewport({ width, height: 700 });
    const head = `<meta charset="utf-8"><title>Card</title><style>${program}</style>`;
    const content = `<main id="qa"><style>${css}</style>${withMedia(back)}</main>`;
    await page.setContent(`<!doctype html><html lang="en"><head>${head}</head><body class="${body}">${content}</body>`);
    return await look(page);
  } finally {
    await page.close();
  }
}

/** Values of the properties of the first element that a selector finds. */
async function styles(page: Page, selector: string, ...names: readonly string[]): Promise<string[]> {
  const style = `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))`;
  return (await page.evaluate(`${JSON.stringify(names)}.map((name) => ${style}.getPropertyValue(name))`)) as string[];
}

describe.each(Object.entries(bodies))('a card, %s', (_, body) => {
  test.each([0, 1, 2])('%i, fits the page, and its words stand out from their ground', async (at) => {
    for (const width of [360, 1000])
      await shown(at, body, width, async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.evaluate(axe.source);
        const { violations, passes } = (await page.evaluate(
          'axe.run(document, { runOnly: ["color-contrast", "image-alt", "list", "listitem"] })',
        )) as AxeResults;
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
      });
  });

  test('has the paper and the ink of the book, whatever the program has', async () => {
    const colours = await shown(0, body, 1000, (page) => styles(page, 'body', 'background-color', 'color'));
    const [light, dark] = [
      ['rgb(255, 254, 251)', 'rgb(28, 28, 30)'],
      ['rgb(23, 24, 26)', 'rgb(236, 236, 234)'],
    ];
    expect(colours).toEqual(body.includes('night_mode') ? dark : light);
  });

  test('shows pictures: in the dark, those in the colours of the book are turned, others have white ground', async () => {
    await shown(0, body, 1000, async (page) => {
      expect(await page.$$eval('img', (list) => list.map((img) => img.naturalWidth > 0))).toEqual([true, true]);
      const [themed, own] = [
        await styles(page, 'img.themed', 'filter', 'background-color'),
        await styles(page, 'img:not(.themed)', 'filter', 'background-color'),
      ];
      const isDark = body.includes('night_mode');
      expect(themed).toEqual([isDark ? 'invert(0.9) hue-rotate(180deg)' : 'none', 'rgba(0, 0, 0, 0)']);
      expect(own).toEqual(['none', isDark ? 'rgb(255, 255, 255)' : 'rgba(0, 0, 0, 0)']);
    });
  });
});
