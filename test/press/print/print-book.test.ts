import { expect, it } from 'vitest';
import type { PageMap } from '../../../src/guide/book.js';
import { printBook, type WithDocument } from '../../../src/press/print/print-book.js';
import { addDestinations, emptyDocument, makeBook } from '../documents.js';

/** A browser that puts the anchor `q` on the page that it is told, print by print. */
function browserThatPuts(...pages: number[]) {
  const prints: { text: string; tagged: boolean }[] = [];
  const withDocument: WithDocument = (html, work) => {
    let text = html;
    return work({
      dress: () => Promise.reject(new Error('This book says nothing of its pages.')),
      build: () => Promise.reject(new Error('This book says nothing of its pages.')),
      number: async (numbers: PageMap) => {
        text = `see p. ${numbers.get('q')}`;
      },
      print: async ({ tagged }) => {
        const document = await emptyDocument(9);
        addDestinations(document, { q: pages[prints.length] ?? 0 });
        prints.push({ text, tagged });
        return { bytes: await document.save({ useObjectStreams: false }), blocked: [] };
      },
    });
  };
  return { withDocument, prints };
}

const book = makeBook({ html: (pages: PageMap | undefined) => `see p. ${pages?.get('q') ?? '…'}` });
const creator = 'Prepbook 1';

it('prints a book twice whose pages the browser breaks, where the numbers move nothing', async () => {
  const { withDocument, prints } = browserThatPuts(4, 4);
  const steps: string[] = [];
  const printed = await printBook(book, withDocument, { creator, onProgress: (step) => steps.push(step) });
  expect(prints).toEqual([
    { text: 'see p. …', tagged: false },
    { text: 'see p. 5', tagged: true },
  ]);
  expect(steps).toEqual(['pass 1', 'pass 2']);
  expect({ ...printed, bytes: undefined }).toEqual({
    bytes: undefined,
    pages: 9,
    pageMap: new Map([['q', '5']]),
    anchors: new Map([['q', 4]]),
    blocked: [],
  });
});

it('prints again where they do, with the numbers of the print before', async () => {
  const { withDocument, prints } = browserThatPuts(4, 5, 5);
  const { pageMap } = await printBook(book, withDocument, { creator });
  expect(prints.map(({ text }) => text)).toEqual(['see p. …', 'see p. 5', 'see p. 6']);
  expect(pageMap.get('q')).toBe('6');
});

it('gives up on pages that never come to rest', async () => {
  const { withDocument, prints } = browserThatPuts(4, 5, 4, 5, 4);
  await expect(printBook(book, withDocument, { creator })).rejects.toThrow('did not settle in 4 prints');
  expect(prints).toHaveLength(4);
});

it('refuses an outline that leads nowhere', async () => {
  const { withDocument } = browserThatPuts(0, 0);
  const lost = makeBook({ outline: [{ title: 'Lost', anchor: 'lost', children: [] }] });
  await expect(printBook(lost, withDocument, { creator })).rejects.toThrow('The outline leads to #lost');
});
