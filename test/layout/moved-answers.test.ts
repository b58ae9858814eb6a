import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import type { OutlineEntry, PrintBook } from '../../src/guide/book.js';
import { defaultPaper } from '../../src/guide/paper.js';
import { type BookOptions, usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook, renderVolumes } from '../../src/layout/index.js';
import { editionOfChoices } from '../support/choices.js';
import { attribute, elements, hasClass, readHtml, textOf } from '../support/trees.js';
import { editionOfWritten, question, sectionHead, squareSvg } from '../support/written-guide.js';

const written = async (changes: Partial<BookOptions>) => {
  const look = { paper: defaultPaper, theme: 'classic', version: '0.0.0' };
  const { html, outline } = await renderPrintBook(await editionOfChoices(), {
    ...look,
    book: { ...usualBook, ...changes },
  });
  return { tree: readHtml(html(undefined)), outline };
};

const ids = (tree: Root, name: string) => elements(tree, hasClass(name)).map((node) => attribute(node, 'id'));
const questions = ['one', 'several', 'truth', 'sum', 'setnx', 'open'];
const titlesOf = (outline: readonly OutlineEntry[]): unknown[] =>
  outline.map(({ title, children }) => (children.length > 0 ? [title, titlesOf(children)] : title));

describe.each(['section', 'back'] as const)('answers at the end of the %s', (answers) => {
  test('leave with each question what is asked, and the page of its answer', async () => {
    const { tree } = await written({ answers });
    const asked = elements(tree, hasClass('question')).filter((node) => !hasClass('answered')(node));
    expect(asked.map((node) => attribute(node, 'id'))).toEqual(questions);
    expect(asked.flatMap((node) => elements(node, hasClass('short')))).toEqual([]);
    const [links] = [asked.flatMap((node) => elements(node, hasClass('answer-on')))];
    expect(
      links.map((node) =>
        elements(node, 'a')
          .map((link) => attribute(link, 'href'))
          .join(),
      ),
    ).toEqual(questions.map((id) => `#_answer-${id}`));
    expect(asked[0] && elements(asked[0], hasClass('options'))).toHaveLength(1);
  });

  test('stand in their order, each with number, title and the page of its question', async () => {
    const { tree } = await written({ answers });
    expect(ids(tree, 'answered')).toEqual(questions.map((id) => `_answer-${id}`));
    const [first] = elements(tree, hasClass('answered'));
    expect(first && textOf(first)).toMatch(/^1\.1 What does typeof null give\?Question on p\.\u00a000/);
    expect(first && textOf(first)).toMatch(/It is "object"\.[\s\S]*More words\.[\s\S]*No object\./);
    const every = elements(tree, () => true).flatMap((node) => attribute(node, 'id') ?? []);
    expect(new Set(every).size).toBe(every.length);
  });

  test('take the notes along that only they refer to', async () => {
    const { tree } = await written({ answers });
    const [holder] = elements(tree, (node) =>
      node.children.some((child) => child.type === 'element' && hasClass('notes')(child)),
    );
    expect(holder && attribute(holder, 'id')).toBe(answers === 'back' ? '_answers-s' : 's');
  });

  test('are gathered with all other notes where these stand at the back', async () => {
    const { tree } = await written({ answers, notes: 'back' });
    expect(elements(tree, hasClass('notes'))).toEqual([]);
    const [notes] = elements(tree, hasClass('back-notes'));
    expect(notes && elements(notes, hasClass('note'))).toHaveLength(1);
  });
});

test('a note stays with what refers to it: a question, its answer, or first the question', async () => {
  const body = 'Asked.[^a] And.[^c]\n\n### Answer\n\nSaid.[^b] Again.[^c]\n\n';
  const notes = ['a', 'b', 'c'].map((id) => `[^${id}]: [Note ${id}](https://example.org/${id})\n`).join('');
  const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + question('Which?', body + notes) } });
  const look = { paper: defaultPaper, theme: 'classic', version: '0.0.0' };
  const { html } = await renderPrintBook(edition, { ...look, book: { ...usualBook, answers: 'back' } });
  const tree = readHtml(html(undefined));
  const notesOf = (id: string) =>
    elements(tree, (node) => attribute(node, 'id') === id)
      .flatMap((part) => elements(part, hasClass('note')))
      .map((note) => /Note \w/.exec(textOf(note))?.[0]);
  expect(notesOf('s')).toEqual(['Note a', 'Note c']);
  expect(notesOf('_answers-s')).toEqual(['Note b']);
  const [asked] = elements(tree, hasClass('question'));
  expect(asked && textOf(asked)).toContain('Asked.');
  const [answered] = elements(tree, hasClass('answered'));
  expect(answered && textOf(answered)).not.toContain('Asked.');
});

test('the outline has them where they stand', async () => {
  const questionTitles = (outline: readonly OutlineEntry[]) =>
    titlesOf(outline.filter(({ title }) => title.startsWith('1 ')));
  const beside = await written({});
  const section = await written({ answers: 'section' });
  const [[, besides]] = questionTitles(beside.outline) as [[string, string[]]];
  expect(questionTitles(section.outline)).toEqual([['1 Section s', [...besides, 'Answers']]]);
  const back = await written({ answers: 'back' });
  expect(titlesOf(back.outline).slice(1)).toEqual([['1 Section s', besides], ['Answers', ['1 Section s']], 'Sources']);
});

test('beside their questions, nothing is moved', async () => {
  const { tree } = await written({});
  expect(elements(tree, hasClass('answered'))).toEqual([]);
  expect(elements(tree, hasClass('short'))).toHaveLength(questions.length);
});

describe('answers in a book of their own', () => {
  const guide = {
    files: {
      's.md':
        sectionHead('s') +
        question(
          'One?',
          'Yes, see [two](#two).[^a]\n\n![a](x.svg "Of one"){#fig-x}\n\n[^a]: [Note a](https://example.org/a)',
          '`easy` `#one`',
        ) +
        question(
          'Two?',
          'Look at [Figure](#fig-x).\n\n### Answer\n\nNo, see [one](#one) and [words](#words).',
          '`easy` `#two`',
        ),
      'words.md': '# Words\n\nSee [one](#one).\n',
      'x.svg': squareSvg,
    },
    config: { appendices: '[words]' },
  };
  const volumesOf = async (pages: Record<string, string> = {}) => {
    const look = { paper: defaultPaper, theme: 'classic', version: '0.0.0' };
    const { questions: asked, answers } = await renderVolumes(await editionOfWritten(guide), {
      ...look,
      book: { ...usualBook, answers: 'apart' },
    });
    const known = new Map(Object.entries(pages));
    return { asked: asked(known), answers: answers(known) };
  };
  const treeOf = (book: PrintBook) => readHtml(book.html(undefined));

  test('hold what answers, the questions hold the rest, and no link of either leads to the other', async () => {
    const { asked, answers } = await volumesOf();
    for (const book of [asked, answers]) {
      const tree = treeOf(book);
      const every = elements(tree, () => true).flatMap((node) => attribute(node, 'id') ?? []);
      expect(new Set(every).size).toBe(every.length);
      const links = elements(tree, 'a').flatMap((node) => attribute(node, 'href') ?? []);
      expect(links.filter((href) => href.startsWith('#') && !every.includes(href.slice(1)))).toEqual([]);
    }
    expect(ids(treeOf(asked), 'question')).toEqual(['one', 'two']);
    expect(elements(treeOf(asked), hasClass('short'))).toEqual([]);
    expect(ids(treeOf(answers), 'question')).toEqual(['_answer-one', '_answer-two']);
    expect(ids(treeOf(answers), 'picture')).toEqual(['fig-x']);
  });

  test('and questions tell the pages of each other; references stay in their book where they can', async () => {
    const { asked, answers } = await volumesOf({ one: '3', '_answer-one': '8', 'fig-x': '9', words: '12' });
    const words = (book: PrintBook, name: string) =>
      elements(treeOf(book), hasClass(name)).map((node) => textOf(node).replaceAll('\u00a0', ' ').trim());
    expect(words(asked, 'answer-on')[0]).toBe('Answers, p. 8');
    expect(words(answers, 'question-on')[0]).toBe('Questions, p. 3');
    expect(words(asked, 'question-prompt')).toEqual(['Look at Figure 1, p. 9 (Answers).']);
    expect(textOf(treeOf(answers)).replaceAll('\u00a0', ' ')).toContain('words → p. 12 (Questions)');
    const references = elements(treeOf(answers), hasClass('reference')).map((node) => attribute(node, 'href'));
    expect(references).toEqual(expect.arrayContaining(['#_answer-two', '#_answer-one']));
  });

  test('have the outline of what they hold', async () => {
    const { asked, answers } = await volumesOf();
    expect(titlesOf(asked.outline)).toEqual(['About this book', ['1 Section s', ['1.1 One?', '1.2 Two?']], 'Words']);
    expect(titlesOf(answers.outline)).toEqual([['1 Section s', ['1.1 One?', '1.2 Two?']], 'Sources']);
    expect(answers.meta.title).toBe('A written guide: Answers');
  });
});
