import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPaper } from '../../src/guide/paper.js';
import { usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press } from '../../src/press/index.js';
import { editionOfChoices } from '../support/choices.js';
import { linesOf, readPages } from '../support/pdf-pages.js';

let press: Press;

beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

it.each(['section', 'back'] as const)(
  'answers at the end of the %s and their questions tell each the page of the other',
  async (answers) => {
    const paper = defaultPaper;
    const options = { paper, theme: 'classic', version: '0.0.0', book: { ...usualBook, answers } };
    const book = await renderPrintBook(await editionOfChoices(), options);
    const { bytes, pageMap, unplanned } = await press.print(book, { paper, onProgress: () => undefined });
    expect(unplanned).toBeUndefined();
    const text = (await readPages(bytes)).map((page) => linesOf(page.runs).join('\n')).join('\n');
    const told = (words: string) =>
      [...text.matchAll(new RegExp(`${words} p\\.\\s(\\d+)`, 'g'))].map(([, page]) => page);
    const ids = ['one', 'several', 'truth', 'sum', 'setnx', 'open'];
    expect(told('Answer on')).toEqual(ids.map((id) => pageMap?.get(`_answer-${id}`)));
    expect(told('Question on')).toEqual(ids.map((id) => pageMap?.get(id)));
  },
);
