import { describe, expect, it } from 'vitest';
import type { PageDesign } from '../../../src/guide/book.js';
import { facesAsPrinted } from '../../../src/press/print/faces-as-printed.js';
import type { SettledPrint } from '../../../src/press/print/settled-print.js';
import { emptyDocument, makeBook } from '../documents.js';

const question = (anchor: string) => ({ anchor, title: `What is ${anchor}?`, children: [] });

/** A cover, two sections and an appendix that was not printed. */
const book = makeBook({
  outline: [
    { anchor: 'keys', title: 'Keys', children: [question('a'), question('b')] },
    { anchor: 'time', title: 'Time', children: [question('c')] },
    { anchor: 'lost', title: 'Lost', children: [] },
  ],
});

async function facesOf({ pages = 7, sides }: { pages?: number; sides?: PageDesign['sides'] } = {}) {
  const design = { titles: new Map([['c', 'Short c']]), sides } as unknown as PageDesign;
  const settled: Partial<SettledPrint> = {
    document: await emptyDocument(pages),
    anchors: new Map([
      ['keys', 1],
      ['a', 1],
      ['b', 3],
      ['time', 4],
      ['c', 5],
    ]),
    ranges: [
      { style: 'none', prefix: '', firstPage: 0, firstNumber: 1 },
      { style: 'decimal', prefix: '', firstPage: 1, firstNumber: 1 },
    ],
  };
  return facesAsPrinted(book, design, settled as SettledPrint);
}

describe('beside the text of pages that the browser has broken', () => {
  it('stand the section, the question and the number, up to where the next begins', async () => {
    const { faces } = await facesOf();
    expect(faces.map(({ section, question: title, folio }) => [section, title, folio])).toEqual([
      ['', '', ''],
      ['Keys', 'What is a?', '1'],
      ['Keys', 'What is a?', '2'],
      ['Keys', 'What is b?', '3'],
      ['Time', 'Time', '4'],
      ['Time', 'Short c', '5'],
      ['Time', 'Short c', '6'],
    ]);
  });

  it('pages face each other in a book, and do not in a leaflet, unless it says so', async () => {
    expect((await facesOf({ pages: 31 })).sides).toBe('one');
    expect((await facesOf({ pages: 32 })).sides).toBe('two');
    expect((await facesOf({ pages: 32, sides: 'one' })).sides).toBe('one');
    expect((await facesOf({ sides: 'two' })).sides).toBe('two');
  });
});
