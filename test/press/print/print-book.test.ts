import { expect, it } from 'vitest';
import type { PageMap } from '../../../src/guide/book.js';
import type { OpenDocument } from '../../../src/press/print/open-document.js';
import { printBook } from '../../../src/press/print/print-book.js';
import { addDestinations, emptyDocument, makeBook } from '../documents.js';

/** A browser that puts the anchor `q` on the page that it is told, print by print. */
function browserThatPuts(...pages: number[]) {
  const prints: { text: string; tagged: boolean }[] = [];
  const open = async (html: string): Promise<OpenDocument> => {
    let text = html;
    return {
      number: async (numbers: PageMap) => {
        text = `see p. ${numbers.get('q')}`;
      },
      print: async ({ tagged }) => {
        const document = await emptyDocument(9);
        addDestinations(document, { q: pages[prints.length] ?? 0 });
        prints.push({ text, tagged });
        return { bytes: await document.save({ useObjectStreams: false }), blocked: [] };
      },
    };
  };
  return { open, prints };
}

const book = makeBook({ html: (pages: PageMap | undefined) => `see p. ${pages?.get('q') ?? '…'}` });
const creator = 'Prepbook 1';

it('prints twice where the numbers move nothing', async () => {
  const { open, prints } = browserThatPuts(4, 4);
  const passes: number[] = [];
  const printed = await printBook(book, open, { creator, onProgress: (pass) => passes.push(pass) });
  expect(prints).toEqual([
    { text: 'see p. …', tagged: false },
    { text: 'see p. 5', tagged: true },
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
  const { open, prints } = browserThatPuts(4, 5, 5);
  const { pageMap } = await printBook(book, open, { creator });
  expect(prints.map(({ text }) => text)).toEqual(['see p. …', 'see p. 5', 'see p. 6']);
  expect(pageMap.get('q')).toBe('6');
});

it('gives up on pages that never come to rest', async () => {
  const { open, prints } = browserThatPuts(4, 5, 4, 5, 4);
  await expect(printBook(book, open, { creator })).rejects.toThrow('did not settle in 4 prints');
  expect(prints).toHaveLength(4);
});

it('refuses an outline that leads nowhere', async () => {
  const { open } = browserThatPuts(0, 0);
  const lost = makeBook({ outline: [{ title: 'Lost', anchor: 'lost', children: [] }] });
  await expect(printBook(lost, open, { creator })).rejects.toThrow('The outline leads to #lost');
});
