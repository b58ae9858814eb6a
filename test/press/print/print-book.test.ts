import { expect, it } from 'vitest';
import type { PageMap } from '../../../src/guide/book.js';
import { type PrintHtml, printBook } from '../../../src/press/print/print-book.js';
import { addDestinations, emptyDocument, makeBook } from '../documents.js';

/** A browser that puts the anchor `q` on the page that it is told, print by print. */
function browserThatPuts(...pages: number[]): { print: PrintHtml; prints: { html: string; tagged: boolean }[] } {
  const prints: { html: string; tagged: boolean }[] = [];
  const print: PrintHtml = async (html, { tagged }) => {
    const document = await emptyDocument(9);
    addDestinations(document, { q: pages[prints.length] ?? 0 });
    prints.push({ html, tagged });
    return { bytes: await document.save({ useObjectStreams: false }), blocked: [] };
  };
  return { print, prints };
}

const book = makeBook({ html: (pages: PageMap | undefined) => `see p. ${pages?.get('q') ?? '…'}` });
const creator = 'Prepbook 1';

it('prints twice where the numbers move nothing', async () => {
  const { print, prints } = browserThatPuts(4, 4);
  const passes: number[] = [];
  const printed = await printBook(book, print, { creator, onProgress: (pass) => passes.push(pass) });
  expect(prints).toEqual([
    { html: 'see p. …', tagged: false },
    { html: 'see p. 5', tagged: true },
  ]);
  expect(passes).toEqual([1, 2]);
  expect({ ...printed, bytes: undefined }).toEqual({
    bytes: undefined,
    pages: 9,
    pageMap: new Map([['q', '5']]),
    anchors: new Map([['q', 4]]),
    blocked: [],
  });
});

it('prints again where they do, with the numbers of the print before', async () => {
  const { print, prints } = browserThatPuts(4, 5, 5);
  const { pageMap } = await printBook(book, print, { creator });
  expect(prints.map(({ html }) => html)).toEqual(['see p. …', 'see p. 5', 'see p. 6']);
  expect(pageMap.get('q')).toBe('6');
});

it('gives up on pages that never come to rest', async () => {
  const { print, prints } = browserThatPuts(4, 5, 4, 5, 4);
  await expect(printBook(book, print, { creator })).rejects.toThrow('did not settle in 4 prints');
  expect(prints).toHaveLength(4);
});

it('refuses an outline that leads nowhere', async () => {
  const { print } = browserThatPuts(0, 0);
  const lost = makeBook({ outline: [{ title: 'Lost', anchor: 'lost', children: [] }] });
  await expect(printBook(lost, print, { creator })).rejects.toThrow('The outline leads to #lost');
});
