import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { parsePaper } from '../../src/guide/paper.js';
import { makeEditionData, questionRows, renderCards, renderCheatSheet, renderQuiz } from '../../src/layout/index.js';
import { memorySource, render } from '../../src/pipeline.js';
import { config, question as manuscriptQuestion } from '../manuscript/guide-folder.js';
import { editionOfChoices } from '../support/choices.js';
import { deckOf } from '../support/deck.js';
import { attribute, elements, hasClass, readHtml, textOf } from '../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';
import { sectionOf } from './contexts.js';

const a4 = parsePaper('a4') as NonNullable<ReturnType<typeof parsePaper>>;
const look = { theme: 'classic', version: '0.0.0', paper: a4, bookPages: undefined } as const;

let edition: Edition;
beforeAll(async () => {
  edition = await editionOfChoices();
});

const textsOf = (tree: Parameters<typeof elements>[0], name: string) =>
  elements(tree, hasClass(name)).map((node) => textOf(node).replace(/\s+/g, ' ').trim());

const optionsOf = (tree: Parameters<typeof elements>[0]) =>
  elements(tree, hasClass('options')).map((list) => elements(list, 'li').map((item) => textOf(item).trim()));

const offered = [
  ['"null"', '"object"', '"undefined"', 'None of the above'],
  ['0', '"0"', 'NaN'],
  ['True', 'False'],
];
const right = ['B "object"', 'A 0 · C NaN', 'B False', '0.3 ± 0.05', 'SETNX'];

describe.each(['print', 'package'] as const)('in the %s book', (medium) => {
  test('options stand below what is asked, by letters, and what is right opens the answer', () => {
    const section = sectionOf(edition, medium);
    expect(optionsOf(section)).toEqual(offered);
    expect(elements(section, hasClass('options')).map((list) => attribute(list, 'type'))).toEqual(['A', 'A', 'A']);
    expect(textsOf(section, 'right-answer')).toEqual(right.map((words) => `Answer ${words}`));
    expect(textsOf(section, 'option-letter')).toEqual(['B', 'B', 'A', 'C', 'B']);
    expect(elements(section, 'input')).toEqual([]);
    expect(textsOf(section, 'option-reasons')).toEqual([expect.stringMatching(/^B "object" ?A slip1? that was/)]);
  });

  test('what to do is said where it is not to choose one', () => {
    expect(textsOf(sectionOf(edition, medium), 'choice-task')).toEqual([
      'Choose all that are right',
      'Write a number',
      'Write a word or two',
    ]);
  });
});

test('on the page one chooses by controls that have names, and the answer is folded', () => {
  const section = sectionOf(edition, 'web');
  const fields = elements(section, 'fieldset');
  expect(fields.map((field) => elements(field, 'legend').map(textOf))).toEqual([
    ['Choose one'],
    ['Choose all that are right'],
    ['Choose one'],
    ['Write a number'],
    ['Write a word or two'],
  ]);
  const [one, several, , sum, words] = fields.map((field) => elements(field, 'input'));
  expect(one?.map((input) => attribute(input, 'type'))).toEqual(['radio', 'radio', 'radio', 'radio']);
  expect(new Set(one?.map((input) => attribute(input, 'name')))).toEqual(new Set(['choice-one']));
  expect(several?.map((input) => attribute(input, 'type'))).toEqual(['checkbox', 'checkbox', 'checkbox']);
  expect([sum, words].map((inputs) => attribute(inputs?.[0] as never, 'aria-label'))).toEqual([
    'Write a number',
    'Write a word or two',
  ]);
  expect(
    fields.map((field) => elements(field, 'li').map((item) => item.properties['dataRight'] !== undefined)),
  ).toEqual([[false, true, false, false], [true, false, true], [false, true], [], []]);
  expect([sum, words].map((inputs) => inputs?.[0]?.properties)).toMatchObject([
    { inputMode: 'decimal', dataValue: '0.3', dataTolerance: '0.05' },
    { dataAccepts: '["SETNX","SET NX"]' },
  ]);
  expect(words?.[0]?.properties).not.toHaveProperty('inputMode');
  const answers = elements(section, hasClass('choice-answer'));
  expect(answers.map(({ tagName, properties }) => [tagName, properties['open']])).toEqual(
    right.map(() => ['details', undefined]),
  );
  expect(answers[0] && textOf(answers[0])).toMatch(/It is "object"\.[\s\S]*More words\.[\s\S]*No object\./);
});

test('a note of a deck has the options with its question, and what is right with its answer', async () => {
  const { notes } = await deckOf(edition);
  const [one] = notes;
  expect(optionsOf(readHtml(one?.parts.question ?? ''))).toEqual([offered[0]]);
  expect(textsOf(readHtml(one?.parts.short ?? ''), 'right-answer')).toEqual(['Answer "object"']);
  expect(one?.parts.explanation).toContain('A slip');
  expect(one?.parts.sources).toContain('example.org');
});

test('a card has the options in front, and what is right behind', async () => {
  const { html } = await renderCards(edition, { ...look, cards: { grid: '2x4', flip: undefined, fold: false } });
  const tree = readHtml(html);
  expect(optionsOf(tree)).toEqual(offered);
  const backs = elements(tree, hasClass('card-back'));
  expect(backs.flatMap((back) => textsOf(back, 'right-answer'))).toEqual(right);
});

test('a sheet says what is right by its words', async () => {
  const sheets = await renderCheatSheet(edition, { ...look, scope: 'section', minType: 9, duplex: false });
  const shown = sheets.draft.plans.map(({ tiers }) => tiers.flatMap(({ pieces }) => pieces));
  const { book } = sheets.settle({ setting: { size: 9, columns: 2, air: [0], shown } });
  const tree = readHtml(book.html(undefined));
  expect(textsOf(tree, 'right-answer')).toEqual([
    'Answer: "object"',
    'Answer: 0 · NaN',
    'Answer: False',
    'Answer: 0.3 ± 0.05',
    'Answer: SETNX',
  ]);
  expect(optionsOf(tree)).toEqual([]);
});

describe('a quiz', () => {
  const paperOf = ({ sections }: Edition) => ({
    questions: sections.flatMap(({ section, questions }) => questions.map((numbered) => ({ ...numbered, section }))),
    variant: undefined,
  });
  const treeOf = async (interviewer: boolean) => {
    const quiz = { lines: undefined, variants: undefined, seed: 1, points: 'one', interviewer } as const;
    const { html } = await renderQuiz(edition, paperOf(edition), { ...look, kind: 'quiz', quiz });
    return readHtml(html(undefined));
  };

  test('has options in place of lines, and a key of one line each', async () => {
    const tree = await treeOf(false);
    expect(optionsOf(tree)).toEqual(offered);
    const lines = elements(tree, hasClass('asked')).map((asked) => elements(asked, hasClass('write')).length);
    expect(lines).toEqual([0, 0, 0, 1, 1, 3]);
    const [key] = elements(tree, hasClass('answer-key'));
    expect(key && elements(key, 'li').map((item) => textOf(item))).toEqual(
      right.map((words, at) => `${at + 1} ${words}`),
    );
  });

  test('is worth a point a question, or as many as its level counts', async () => {
    const questions = paperOf(edition).questions;
    const cells = async (points: 'one' | 'level') => {
      const quiz = { lines: undefined, variants: undefined, seed: 1, points, interviewer: false };
      const { html } = await renderQuiz(edition, { questions, variant: undefined }, { ...look, kind: 'quiz', quiz });
      const tree = readHtml(html(undefined));
      const told = elements(tree, hasClass('asked')).map((asked) => /\d points?/.exec(textOf(asked))?.[0]);
      const [foot] = elements(tree, 'tfoot');
      return { told, sums: foot && elements(foot, 'td').map((cell) => textOf(cell).trim()) };
    };
    expect(await cells('one')).toEqual({
      told: questions.map(() => undefined),
      sums: ['/ 3', '/ 1', '/ 2', '/ 6'],
    });
    expect(await cells('level')).toEqual({
      told: ['1 point', '2 points', '1 point', '3 points', '3 points', '1 point'],
      sums: ['/ 3', '/ 2', '/ 6', '/ 11'],
    });
  });

  test('tells whoever asks what is right first', async () => {
    const tree = await treeOf(true);
    const checks = elements(tree, hasClass('check-list')).map((list) => textOf(elements(list, 'li')[0] as never));
    expect(checks).toEqual(expect.arrayContaining(right));
  });
});

describe('as data', () => {
  test('options say whether they are right, and why', async () => {
    const { questions } = await makeEditionData(edition, {});
    expect(questions.map(({ choice }) => choice?.kind)).toEqual([
      'single',
      'multiple',
      'true-false',
      'number',
      'text',
      undefined,
    ]);
    expect(questions[0]?.choice).toMatchObject({
      fixed: false,
      options: [
        { text: '"null"', right: false },
        { text: '"object"', right: true, explanation: { text: 'A slip that was never corrected.' } },
        { text: '"undefined"', right: false },
        { text: 'None of the above', right: false, last: true },
      ],
    });
  });

  test('a table has the options below the question, and what is right above the answer', async () => {
    const [one] = questionRows(await makeEditionData(edition, {}));
    expect(one?.slice(0, 3)).toEqual([
      'What does typeof null give?\nA. "null"\nB. "object"\nC. "undefined"\nD. None of the above',
      'B. "object"\nIt is "object".',
      'B. A slip that was never corrected.\nMore words.',
    ]);
  });
});

describe('a choice with nothing below its options', () => {
  let bare: Edition;
  beforeAll(async () => {
    const body = '- [ ] One that is\n  long\n- [x] Another that is\n  long, too\n\n  It is.\n- [ ] A third';
    bare = await editionOfWritten({ files: { 's.md': sectionHead('s') + question('Which?', body) } });
  });
  const words = 'Another that is long, too';

  test('is answered by what is right in the book, on cards, in decks and as data', async () => {
    expect(textsOf(sectionOf(bare, 'print'), 'right-answer')).toEqual([`Answer B ${words}`]);
    const cards = await renderCards(bare, { ...look, cards: { grid: '2x4', flip: undefined, fold: false } });
    expect(textsOf(readHtml(cards.html), 'right-answer')).toEqual([`B ${words}`]);
    const { notes } = await deckOf(bare);
    expect(notes[0]?.parts.short).toContain(words);
    const data = await makeEditionData(bare, {});
    expect(questionRows(data)[0]?.slice(0, 3)).toEqual([
      `Which?\nA. One that is long\nB. ${words}\nC. A third`,
      `B. ${words}`,
      'B. It is.',
    ]);
  });

  test.each(['gift', 'moodle', 'epub', 'html', 'apkg'] as const)('makes a file of the format %s', async (format) => {
    const files = { 'guide.yaml': config, 'keys.md': manuscriptQuestion('- [ ] a\n- [x] b\n  c') };
    const { files: made, failed } = await render({ guide: memorySource('bare', files), formats: [format] });
    expect([failed, made.length]).toEqual([false, 1]);
  });
});
