import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.js';
import type { LayoutDefinition } from '../../src/guide/layout-definition.js';
import { bookDefinition } from '../../src/layout/book-options.js';
import { cardGrids, cardsDefinition } from '../../src/layout/cards/options.js';
import { quizDefinition, quizKind } from '../../src/layout/quiz/options.js';
import { sheetDefinition } from '../../src/layout/sheet/options.js';

type Given = Readonly<Record<string, unknown>>;

/** What a layout makes of options: their values with defaults, its words in names of files, and what is wrong. */
function about(layout: LayoutDefinition, given: Given) {
  const read = layout.options.safeParse(given);
  const faults = [...(layout.check?.(given as never) ?? [])].map(({ option, code }) => `${option}: ${code}`);
  return { options: read.data, name: read.data && layout.nameParts?.(read.data).join('.'), faults };
}

describe('a book', () => {
  it.each<[Given, string]>([
    [{}, ''],
    [{ openers: 'next', notes: 'foot', answers: 'beside' }, ''],
    [{ sides: 'two' }, 'sides-two'],
    [{ openers: 'right', notes: 'back' }, 'openers-right.notes-back'],
    [{ sides: 'one', notes: 'section', answers: 'back' }, 'sides-one.notes-section.answers-back'],
  ])('of the options %j is called by what is not as usual', (given, name) => {
    expect(about(bookDefinition as never, given).name).toBe(name);
  });
});

describe('cards', () => {
  it('are eight to a sheet, on both sides, by themselves', () => {
    expect(cardGrids).toEqual(['2x4', '3x3']);
    expect(about(cardsDefinition as never, {}).options).toEqual({ grid: '2x4', fold: false });
  });

  it.each<[Given, string, string[]]>([
    [{}, 'cards', []],
    [{ grid: '2x4', flip: 'long' }, 'cards', []],
    [{ grid: '3x3', flip: 'short' }, 'cards-3x3-short', []],
    [{ fold: true }, 'cards-fold', []],
    [{ fold: true, grid: '2x4' }, 'cards-fold', []],
    [{ fold: true, grid: '3x3' }, 'cards-3x3-fold', ['fold: odd-fold']],
    [{ fold: true, flip: 'long' }, 'cards-fold', ['flip: flip-of-folded']],
    [{ fold: true, grid: '3x3', flip: 'short' }, 'cards-3x3-fold-short', ['fold: odd-fold', 'flip: flip-of-folded']],
  ])('of the options %j are called %s, with the faults %j', (given, name, faults) => {
    expect(about(cardsDefinition as never, given)).toMatchObject({ name, faults });
  });
});

describe('a cheat sheet', () => {
  const guideWith = (...ids: string[]) => ({ levels: ids.map((id) => ({ id })) }) as unknown as Guide;
  const selected = (given: Given, guide: Guide) =>
    sheetDefinition.usualSelection(sheetDefinition.options.parse(given), guide);

  it('is of a section, in type of nine points or more, by itself', () => {
    expect(about(sheetDefinition as never, {}).options).toEqual({ scope: 'section', minType: 9, duplex: false });
  });

  it.each<[Given, string]>([
    [{}, 'cheat-sheet'],
    [{ scope: 'section', orientation: 'portrait', minType: 7 }, 'cheat-sheet'],
    [{ orientation: 'landscape' }, 'cheat-sheet.landscape'],
    [{ scope: 'guide', orientation: 'landscape', duplex: true }, 'cheat-sheet.guide.landscape.duplex'],
  ])('of the options %j is called %s', (given, name) => {
    expect(about(sheetDefinition as never, given).name).toBe(name);
  });

  it.each([
    [4.9, false],
    [5, true],
    [14, true],
    [14.1, false],
  ])('may have type of %d points: %s', (minType, expected) => {
    expect(sheetDefinition.options.safeParse({ minType }).success).toBe(expected);
  });

  it('of a whole guide has its easiest level, unless somebody chooses', () => {
    expect(selected({ scope: 'guide' }, guideWith('easy', 'hard'))).toEqual({ levels: ['easy'] });
    expect(selected({ scope: 'guide' }, guideWith())).toEqual({});
    expect(selected({}, guideWith('easy', 'hard'))).toEqual({});
  });
});

describe('a quiz', () => {
  it.each<[Given, string, string[], boolean]>([
    [{}, 'quiz', [], false],
    [{ lines: 3 }, 'quiz', [], false],
    [{ variants: 2, interviewer: true }, 'quiz-interviewer', [], true],
    [{ interviewer: true, lines: 0 }, 'quiz-interviewer', ['lines: lines-of-interviewer'], false],
  ])('of the options %j is called %s, with the faults %j, and draws: %s', (given, name, faults, draws) => {
    expect(about(quizDefinition as never, given)).toMatchObject({ name, faults });
    expect(quizDefinition.draws(quizDefinition.options.parse(given))).toBe(draws);
  });

  it.each<[Given, boolean]>([
    [{ lines: 60, variants: 26 }, true],
    [{ lines: 61 }, false],
    [{ lines: -1 }, false],
    [{ variants: 0 }, false],
    [{ variants: 27 }, false],
    [{ lines: 1.5 }, false],
  ])('may be of %j: %s', (given, expected) => {
    expect(quizDefinition.options.safeParse(given).success).toBe(expected);
  });

  it('has a letter for each paper', () => {
    const given = quizDefinition.options.parse({ interviewer: true });
    expect(quizKind(given, 'B')).toBe('quiz-b-interviewer');
    expect(quizKind({ ...given, interviewer: false }, 'A')).toBe('quiz-a');
  });
});
