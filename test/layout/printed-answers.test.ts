import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPaper } from '../../src/guide/paper.js';
import { usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook, renderVolumes } from '../../src/layout/index.js';
import { printVolumes } from '../../src/pipeline/layouts/print-volumes.js';
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

it('answers in a book of their own and their questions tell each the page of the other', async () => {
  const paper = defaultPaper;
  const options = { paper, theme: 'classic', version: '0.0.0', book: { ...usualBook, answers: 'apart' as const } };
  const volumes = await renderVolumes(await editionOfChoices(), options);
  const context = { press, theme: 'classic', extensions: {}, onStage: () => undefined, onMessage: () => undefined };
  const made = await printVolumes(context, volumes, paper);
  expect(made.map(({ name, unplanned }) => [name, unplanned])).toEqual([
    [undefined, undefined],
    [['answers'], undefined],
  ]);
  const read = async (rendered: (typeof made)[number] | undefined) =>
    rendered && 'bytes' in rendered
      ? (await readPages(rendered.bytes)).map((page) => linesOf(page.runs).join('\n'))
      : [];
  const [asked, answers] = [await read(made[0]), await read(made[1])];
  const told = (pages: readonly string[], words: string) =>
    [...pages.join('\n').matchAll(new RegExp(`${words}, p\\.\\s(\\d+)`, 'g'))].map(([, page]) => page);
  const ids = ['one', 'several', 'truth', 'sum', 'setnx', 'open'];
  expect(told(answers, 'Questions')).toEqual(ids.map((id) => made[0]?.pageMap?.get(id)));
  // Cover and contents stand before page 1 of the answers.
  const onPage = (title: string) => String(answers.findIndex((text, at) => at > 1 && text.includes(title)) - 1);
  const titles = ['What does', 'Which of these', 'NaN is', 'How much', 'Which command', 'Why?'];
  expect(told(asked, 'Answers')).toEqual(titles.map(onPage));
});
