import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/press/browser/find.js';
import { launch, type StartedBrowser } from '../../../src/press/browser/launch.js';
import { renderCard } from '../../support/apkg.js';
import { openedDeck } from '../../support/deck.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

const many = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const options = [...many.map((word) => `- [${word === 'two' ? 'x' : ' '}] ${word}`), '- [ ] None of the above'];
const written = [...many, 'None of the above'];
const list = options.join('\n');

interface Side {
  readonly front: string;
  readonly back: string;
}

let started: StartedBrowser;
let cards: readonly Side[];
let page: Page;
/** What stands at every address. */
let shown = '';

beforeAll(async () => {
  const edition = await editionOfWritten({
    files: {
      's.md': sectionHead('s') + question('Which moves?', list) + question('Which stays?', list, '`easy` `fixed`'),
    },
  });
  const read = await openedDeck(edition);
  cards = read.cards.map((card) => renderCard(read, card));
  started = await launch(await findBrowser({ env: process.env }), { env: process.env });
  page = await started.browser.newPage();
  // The browser of the press reaches no server.
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = `<!doctype html><title>Card</title><body><div id="qa">${shown}</div>`;
    void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
});
afterAll(async () => {
  await started?.browser.close();
});

const shownOptions = async () =>
  (await page.$$eval('.options > li', (items) => items.map((item) => item.textContent ?? ''))).map((text) =>
    text.trim(),
  );

/** Each side in a page of its own, as on a telephone. */
async function turnPage(html: string): Promise<string[]> {
  shown = html;
  await page.goto('http://cards.test/');
  return shownOptions();
}

/** Both sides in one page, whose scripts run when it has changed, as on a computer. */
async function changePage(html: string): Promise<string[]> {
  await page.evaluate(
    `((html) => {
      const qa = document.getElementById('qa');
      qa.innerHTML = html;
      for (const old of qa.querySelectorAll('script')) {
        const script = document.createElement('script');
        script.textContent = old.textContent;
        old.replaceWith(script);
      }
    })(${JSON.stringify(html)})`,
  );
  return shownOptions();
}

/** Without anything that keeps for the session. */
const forgetSession = () => page.evaluate("Object.defineProperty(window, 'sessionStorage', { value: undefined })");

const card = (at: number): Side => {
  const found = cards[at];
  if (!found) throw new Error(`No card ${at}`);
  return found;
};

describe.each([
  ['in pages of their own', turnPage],
  ['in one page', changePage],
] as const)('options of a card whose sides are shown %s', (_, turn) => {
  test('stand in another order each time, the same on both sides, and what speaks of the others last', async () => {
    await turnPage('');
    const orders = new Set<string>();
    for (let review = 0; review < 6; review++) {
      const front = await turn(card(0).front);
      expect(front.toSorted()).toEqual(written.toSorted());
      expect(front.at(-1)).toBe('None of the above');
      expect(await turn(card(0).back)).toEqual(front);
      orders.add(front.join());
    }
    // Six times the same of 40 320 orders would be no chance.
    expect(orders.size).toBeGreaterThan(1);
  });

  test('stand as written where they are fixed, and on a back whose front was not seen', async () => {
    await turnPage('');
    await page.evaluate('sessionStorage.clear()');
    expect(await turn(card(1).front)).toEqual(written);
    expect(await turn(card(0).back)).toEqual(written);
  });
});

test('the order is kept on the page where a session keeps nothing', async () => {
  await turnPage('');
  await forgetSession();
  const front = await changePage(card(0).front);
  expect(await changePage(card(0).back)).toEqual(front);
});

test('the right answer is told by its words, as letters change', () => {
  expect(card(0).back).toMatch(/class="right-answer"><span class="label">[^<]*<\/span> two</);
});

test('nothing of it is in a deck that has no options to move', async () => {
  const files = { 's.md': sectionHead('s') + question('Which stays?', list, '`easy` `fixed`') };
  const read = await openedDeck(await editionOfWritten({ files }));
  const [only] = read.cards;
  expect(only && renderCard(read, only).back).not.toMatch(/<script|prepbook-back/);
});
