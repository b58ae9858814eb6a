import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { parsePaper } from '../../src/guide/paper.js';
import { makeEditionData, questionRows, renderCards, renderCheatSheet, renderQuiz } from '../../src/layout/index.js';
import { searchIndexOf } from '../../src/layout/page/search-index.js';
import { deckOf } from '../support/deck.js';
import { elements, hasClass, readHtml, textOf } from '../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';
import { media, sectionOf } from './contexts.js';

const a4 = parsePaper('a4') as NonNullable<ReturnType<typeof parsePaper>>;
const look = { theme: 'classic', version: '0.0.0', paper: a4, bookPages: undefined } as const;

const body = [
  'Given this:[^a]',
  '```js\nconsole.log(typeof asked)\n```',
  '### Answer',
  'Short.',
  '<!-- cloze -->\nIt is **undefined**.',
  '[^a]: [A source](https://example.org/a)',
].join('\n\n');

let edition: Edition;
beforeAll(async () => {
  edition = await editionOfWritten({
    files: { 's.md': sectionHead('s') + question('What is printed?', body, '`easy` `#q`') + question('Why?', 'So.') },
  });
});

const questionsOf = ({ sections }: Edition) =>
  sections.flatMap(({ section, questions }) => questions.map((numbered) => ({ ...numbered, section })));

test.each(media)('in the %s book it stands between title and answer', (medium) => {
  const [asked, plain] = elements(sectionOf(edition, medium), hasClass('question-text'));
  expect(asked?.children.map((child) => (child.type === 'element' ? child.properties['className'] : ''))).toEqual([
    ['question-head'],
    ['question-prompt'],
    ['short'],
    undefined,
  ]);
  expect(elements(plain ?? { type: 'root', children: [] }, hasClass('question-prompt'))).toEqual([]);
});

test('a card has it on its front', async () => {
  const draft = await renderCards(edition, { ...look, cards: { grid: '2x4', flip: undefined, fold: false } });
  const tree = readHtml(draft.html);
  expect(elements(tree, hasClass('card-prompt')).map(textOf)).toEqual([expect.stringContaining('typeof asked')]);
  const [front] = elements(tree, hasClass('card-front'));
  expect(front && textOf(front)).toContain('typeof asked');
});

test('a note of a deck has it in the field of the question, and a gap has the title alone', async () => {
  const { notes } = await deckOf(edition);
  expect(notes.map(({ kind, parts }) => [kind, /typeof<?.* asked|asked/.test(parts.question)])).toEqual([
    ['question', true],
    ['cloze', false],
    ['question', false],
  ]);
  expect(notes[0]?.parts.question).toMatch(/^What is printed\?<div class="question-prompt">/);
  expect(notes[0]?.parts.sources).toContain('example.org');
});

describe('a quiz asks it', () => {
  test.each([false, true])('of whoever is asked, or asks (%s)', async (interviewer) => {
    const paper = { questions: questionsOf(edition), variant: undefined };
    const quiz = { lines: undefined, variants: undefined, seed: 1, points: 'one', interviewer } as const;
    const { html } = await renderQuiz(edition, paper, { ...look, kind: 'quiz', quiz });
    const prompts = elements(readHtml(html(undefined)), hasClass('question-prompt'));
    expect(prompts.map(textOf)).toEqual([expect.stringContaining('typeof asked')]);
  });
});

test('a sheet has it above the answer, and can do without', async () => {
  const options = { scope: 'section', minType: 9, duplex: false } as const;
  const sheets = await renderCheatSheet(edition, { ...look, ...options });
  const [plan] = sheets.draft.plans;
  const all = plan?.tiers.flatMap(({ pieces }) => pieces) ?? [];
  const textWith = (shown: readonly number[]) => {
    const { book } = sheets.settle({ setting: { size: 9, columns: 2, shown: [[...shown]], air: [0] } });
    return textOf(readHtml(book.html(undefined)));
  };
  expect(textWith(all)).toMatch(/typeof asked[\s\S]*Short\./);
  const core = plan?.tiers.filter(({ isCore }) => isCore).flatMap(({ pieces }) => pieces) ?? [];
  expect(textWith(core)).toContain('Short.');
  expect(textWith(core)).not.toContain('typeof asked');
});

test('data name it, a table has it below the title', async () => {
  const data = await makeEditionData(edition, {});
  expect(data.questions.map(({ prompt }) => prompt?.text)).toEqual([
    'Given this:\nconsole.log(typeof asked)',
    undefined,
  ]);
  expect(questionRows(data).map(([cell]) => cell)).toEqual([
    'What is printed?\nGiven this:\nconsole.log(typeof asked)',
    'Why?',
  ]);
});

test('a search finds it', () => {
  expect(searchIndexOf(edition)).toContain('typeof');
});
