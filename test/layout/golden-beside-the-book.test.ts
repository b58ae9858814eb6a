import { describe, expect, it } from 'vitest';
import type { PageMap } from '../../src/guide/book.js';
import { defaultPaper } from '../../src/guide/paper.js';
import type { SheetPlan } from '../../src/guide/sheet.js';
import type { CardOptions } from '../../src/layout/cards/options.js';
import { coverPicture } from '../../src/layout/cover-picture.js';
import { renderCards, renderCheatSheet, renderDeck, renderQuiz } from '../../src/layout/index.js';
import type { QuizOptions } from '../../src/layout/quiz/options.js';
import { loadTemplates } from '../../src/layout/templates.js';
import { everyPart } from '../support/every-part.js';
import { lines, paperDocument } from '../support/markup-lines.js';
import { contextOf } from './contexts.js';

const look = { theme: 'classic', version: '0.0.0' };

const pages: PageMap = new Map([
  ['boil', '3'],
  ['lid', '5'],
]);

describe('a set of cards', () => {
  const set = async (cards: Partial<CardOptions> = {}) =>
    renderCards(await everyPart(), {
      ...look,
      paper: defaultPaper,
      cards: { grid: '2x4', flip: 'long', fold: false, ...cards },
      bookPages: pages,
    });

  it('is measured in this document', async () => {
    await expect(paperDocument((await set()).html)).toMatchFileSnapshot('golden/cards.draft.html');
  });

  it('is printed from this one, where one back says no more than its first piece and another a word', async () => {
    const { html, book, shortened } = await set({ fold: true });
    const fits = [...html.matchAll(/data-fit="([^"]*)"/g)].map(([, key = '']) => {
      if (key === 'back boil') return { key, size: 9.5, pieces: 1 };
      return key === 'back hardness' ? { key, size: 7, pieces: 1, words: 1 } : { key, size: 8, pieces: 99 };
    });
    expect(shortened(fits)).toEqual(['1.1', '2.1']);
    const { html: print, ...facts } = book(fits);
    await expect(paperDocument(print(undefined))).toMatchFileSnapshot('golden/cards.print.html');
    await expect(`${JSON.stringify(facts, null, 2)}\n`).toMatchFileSnapshot('golden/cards.facts.json');
  });
});

describe('a quiz', () => {
  const set = async (quiz: Partial<QuizOptions>, letter?: string) => {
    const edition = await everyPart();
    const questions = edition.sections.flatMap((part) =>
      part.questions.map((each) => ({ ...each, section: part.section })),
    );
    const variant = letter === undefined ? undefined : { letter, seed: 7 };
    return renderQuiz(
      edition,
      { questions, variant },
      {
        ...look,
        paper: defaultPaper,
        kind: 'quiz',
        bookPages: pages,
        quiz: { lines: undefined, variants: undefined, seed: 1, points: 'one', interviewer: false, ...quiz },
      },
    );
  };

  it.each([
    ['quiz', {}, undefined],
    ['quiz-b-interviewer', { interviewer: true }, 'B'],
  ] as const)('is printed from this document: %s', async (name, options, letter) => {
    const { html, ...facts } = await set(options, letter);
    await expect(paperDocument(html(undefined))).toMatchFileSnapshot(`golden/${name}.print.html`);
    await expect(`${JSON.stringify(facts, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.facts.json`);
  });

  it('has as many lines to write on as are asked for', async () => {
    const rooms = async (count: number) => (await set({ lines: count })).html(undefined).split('class="write"').length;
    expect([await rooms(0), await rooms(2)]).toEqual([1, 9]);
  });
});

describe('a cheat sheet', () => {
  const set = async (scope: 'section' | 'guide', show: (plan: SheetPlan) => readonly number[]) => {
    const sheets = await renderCheatSheet(await everyPart(), {
      ...look,
      paper: defaultPaper,
      ...{ scope, minType: 9, duplex: true, bookPages: pages },
    });
    const shown = sheets.draft.plans.map(show);
    return { sheets, settled: sheets.settle({ setting: { size: 9.5, columns: 2, shown, air: shown.map(() => 0.4) } }) };
  };

  it.each(['section', 'guide'] as const)('of a %s is tried out in this document', async (scope) => {
    const { sheets } = await set(scope, () => []);
    const { html, ...facts } = sheets.draft;
    await expect(paperDocument(html)).toMatchFileSnapshot(`golden/sheet.${scope}.draft.html`);
    await expect(`${JSON.stringify(facts, null, 2)}\n`).toMatchFileSnapshot(`golden/sheet.${scope}.facts.json`);
  });

  it('is printed from this one, which leaves to the book what nobody wrote for it', async () => {
    const { settled } = await set('section', ({ required }) => required);
    const { book, page, ...facts } = settled;
    const { html, ...said } = book;
    await expect(paperDocument(html(undefined))).toMatchFileSnapshot('golden/sheet.print.html');
    await expect(`${JSON.stringify({ ...said, ...facts }, null, 2)}\n`).toMatchFileSnapshot('golden/sheet.facts.json');
    expect(page()).not.toContain('data-place');
  });
});

describe('a deck', () => {
  it('is these notes', async () => {
    const edition = await everyPart();
    const { css, pictures, ...deck } = await renderDeck(edition, edition, look);
    await expect(`${JSON.stringify(deck, null, 2)}\n`).toMatchFileSnapshot('golden/deck.json');
    expect([...pictures.keys()]).toMatchInlineSnapshot(`
      [
        "prepbook-written-bec1827db6e891af.svg",
      ]
    `);
  });
});

describe('the cover of a package', () => {
  it('is this drawing', async () => {
    const edition = await everyPart({ levels: ['easy', 'mid'] });
    const context = contextOf(edition, 'package');
    const { svg } = await coverPicture(context, await loadTemplates(), new Map([['accent', '#9a2f1c']]));
    // Shapes of letters are the fonts'.
    await expect(lines(svg.replace(/ d="M[^"]*"/g, ' d="…"'))).toMatchFileSnapshot('golden/cover.svg');
  });
});
