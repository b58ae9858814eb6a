import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMap } from '../../src/guide/book.js';
import type { Edition } from '../../src/guide/edition.js';
import type { BoxFit } from '../../src/guide/fit.js';
import { type Paper, parsePaper } from '../../src/guide/paper.js';
import { type CardSheet, cardSheetOf, cornersOf } from '../../src/layout/cards/card-sheet.js';
import type { CardOptions } from '../../src/layout/cards/options.js';
import { renderCards } from '../../src/layout/index.js';
import { inspectPdf, openPress, type PdfFacts, type Press } from '../../src/press/index.js';
import { type Box, linesOf, type Page, type Run, readPages, runsWithin } from '../support/pdf-pages.js';
import { editionOf } from '../support/set-pages.js';
import { editionOfWritten, sectionHead, question as written } from '../support/written-guide.js';
import { arabicGuide, hardGuide, japaneseGuide, longTitle } from './hard-cards.js';

let press: Press;
beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

const usual: CardOptions = { grid: '2x4', flip: 'long', fold: false };

const paperOf = (name: string): Paper => {
  const paper = parsePaper(name);
  if (!paper) throw new Error(`No paper ${name}`);
  return paper;
};

interface Printed {
  readonly pages: readonly Page[];
  readonly facts: PdfFacts;
  readonly fits: readonly BoxFit[];
  readonly sheet: CardSheet;
  /** Numbers of the cards that leave something out. */
  readonly shortened: readonly string[];
}

async function print(edition: Edition, cards = usual, paper = paperOf('a4'), bookPages?: PageMap): Promise<Printed> {
  const draft = await renderCards(edition, { theme: 'classic', version: '0.0.0', paper, cards, bookPages });
  const fits = await press.fit(draft.html);
  const { bytes } = await press.print(draft.book(fits), { paper });
  const shortened = draft.shortened(fits);
  return {
    pages: await readPages(bytes),
    facts: await inspectPdf(bytes),
    fits,
    sheet: cardSheetOf(paper, cards),
    shortened,
  };
}

const dense = (text: string): string => text.replace(/\s/g, '');
const textOf = (runs: readonly Run[]): string => linesOf(runs).join(' ');

/** The box of a card whose corner this is. */
const boxAt = ({ card }: CardSheet, { left, top }: { left: number; top: number }): Box => ({
  left,
  top,
  right: left + card.width,
  bottom: top + card.height,
});

/** The two sides of a deck's cards, in order, as their places on the pages have them. */
function sidesOf({ pages, sheet }: Printed, count: number, direction: 'ltr' | 'rtl' = 'ltr') {
  return Array.from({ length: count }, (_, at) => {
    const corners = cornersOf(sheet, at % sheet.count, direction);
    const perSheet = sheet.folds.length > 0 ? 1 : 2;
    const first = Math.floor(at / sheet.count) * perSheet;
    const [front, back] = [pages[first], pages[first + perSheet - 1]];
    if (!front || !back) throw new Error(`No sheet for card ${at}`);
    return {
      front: runsWithin(front, boxAt(sheet, corners.front)),
      back: runsWithin(back, boxAt(sheet, corners.back)),
      boxes: { front: boxAt(sheet, corners.front), back: boxAt(sheet, corners.back) },
    };
  });
}

/** Millimetres of white that every card keeps at its sides, whatever it says. */
const white = 3;

const leaves = (box: Box) => (run: Run) =>
  run.left < box.left + white ||
  run.right > box.right - white ||
  run.top < box.top + white ||
  run.bottom > box.bottom - 2;

/** Runs that do not belong to any card: the sheet's own line. */
const outside = ({ pages }: Printed): Run[] => pages.flatMap(({ runs }) => runs);

const fitOf = ({ fits }: Printed, key: string): BoxFit => {
  const fit = fits.find((each) => each.key === key);
  if (!fit) throw new Error(`No fit for ${key}`);
  return fit;
};

describe.each([
  ['2x4', 'a4'],
  ['3x3', 'letter'],
] as const)('the Redis guide as cards, %s on %s', (grid, paper) => {
  let edition: Edition;
  let printed: Printed;
  beforeAll(async () => {
    edition = await editionOf('content/redis');
    printed = await print(edition, { ...usual, grid }, paperOf(paper));
  }, 120_000);
  const questions = () => edition.sections.flatMap((part) => part.questions);

  it('has a front and a back page for each sheet of cards', () => {
    expect(printed.pages.length).toBe(2 * Math.ceil(questions().length / printed.sheet.count));
  });

  it('has each question on its front, and its answer where the front shows through', () => {
    const sides = sidesOf(printed, questions().length);
    const wrong = questions().filter(({ question, number }, at) => {
      const [front, back] = [textOf(sides[at]?.front ?? []), textOf(sides[at]?.back ?? [])];
      return !dense(front).includes(dense(question.titleText)) || !front.startsWith(number) || !back.startsWith(number);
    });
    expect(wrong.map(({ number }) => number)).toEqual([]);
    expect(questions().length).toBeGreaterThan(50);
  });

  it('says the level of each card in words, on both sides', () => {
    const sides = sidesOf(printed, questions().length);
    const names = new Map(edition.guide.levels.map(({ id, name }) => [id, name.toUpperCase()]));
    const levels = questions().map(({ question }) => names.get(question.level ?? '') ?? '?');
    expect(
      sides.filter(({ front, back }, at) => [front, back].every((side) => textOf(side).includes(levels[at] ?? '?')))
        .length,
    ).toBe(levels.length);
  });

  it('keeps every text within its card, no type smaller than 7 points', () => {
    const sides = sidesOf(printed, questions().length);
    const wrong = sides.flatMap(({ front, back, boxes }) => [
      ...front.filter(leaves(boxes.front)),
      ...back.filter(leaves(boxes.back)),
    ]);
    expect(wrong.map(({ text }) => text)).toEqual([]);
    expect(Math.min(...outside(printed).map(({ size }) => size))).toBeGreaterThanOrEqual(6.99);
  });

  it('is a set: of one size on each side, but for answers that have no room in it', () => {
    const sizes = (side: string) => printed.fits.filter(({ key }) => key.startsWith(side)).map(({ size }) => size);
    const [fronts, backs] = [sizes('front'), sizes('back')];
    expect(fronts.filter((size) => size === 13).length).toBeGreaterThan(0.9 * fronts.length);
    expect(backs.filter((size) => size === 9.5).length).toBeGreaterThan(0.9 * backs.length);
  });

  it('leads from each side to the other, and from its outline to each question', () => {
    const broken = printed.facts.links.filter(({ internal }) => internal && internal.page === undefined);
    expect(broken).toEqual([]);
    expect(printed.facts.outline.flatMap(({ children }) => children.map(({ title }) => title.split(' ')[0]))).toEqual(
      questions().map(({ number }) => number),
    );
  });
});

describe('cards that are too small for what they are to say', () => {
  let printed: Printed;
  let edition: Edition;
  const pages: PageMap = new Map([
    ['long-answer', '31'],
    ['one-sentence', '32'],
    ['lines', '33'],
  ]);
  beforeAll(async () => {
    edition = await hardGuide();
    printed = await print(edition, { ...usual, grid: '3x3' }, paperOf('a4'), pages);
  });
  const side = (at: number, name: 'front' | 'back') => textOf(sidesOf(printed, 6)[at]?.[name] ?? []);

  it('have a title of 300 characters whole, in smaller type on smaller cards', async () => {
    expect(longTitle).toHaveLength(300);
    expect(dense(side(0, 'front'))).toContain(dense(longTitle));
    const small = await print(edition, { ...usual, grid: '3x3' }, paperOf('a5'));
    expect(fitOf(small, 'front long-title').size).toBeLessThan(fitOf(small, 'front long-answer').size);
  });

  it('end a long answer with a sentence and the page where the rest stands', () => {
    const back = side(1, 'back');
    const said = [...back.matchAll(/Sentence number (\d+)/g)].map(([, at]) => Number(at));
    expect(said).toEqual(said.map((_, at) => at + 1));
    expect(said.length).toBe(fitOf(printed, 'back long-answer').pieces);
    expect(said.length).toBeGreaterThan(5);
    expect(said.length).toBeLessThan(60);
    expect(back).toMatch(/neither hot nor cold\. … in the book, p\. 31$/);
  });

  it('cut a sentence that fits no card after a word', () => {
    expect(fitOf(printed, 'back one-sentence')).toMatchObject({ size: 7, pieces: 1 });
    expect(fitOf(printed, 'back one-sentence').words).toBeGreaterThan(20);
    expect(side(2, 'back')).toMatch(/^1\.3 THREE It goes on .*(goes|on|and) … in the book, p\. 32$/);
  });

  it('leave a trap out whole before the answer gets smaller, and say where it is', () => {
    const back = side(3, 'back');
    expect(back).toMatch(/Short\. … in the book, p\. 33$/);
    expect(fitOf(printed, 'back lines')).toEqual({ key: 'back lines', size: 9.5, pieces: 1 });
  });

  it('say the number where the page is not known, and nothing of a word that fits nowhere', () => {
    expect(side(4, 'back')).toBe('1.5 FIVE … in the book 1.5');
  });

  it('name what they refer to by its number, and its page where that is known', () => {
    expect(side(5, 'back')).toContain('the lines → 1.4, p. 33 and what is long → 1.2, p. 31.');
    expect(side(5, 'back')).toContain('one');
    expect(fitOf(printed, 'back table').size).toBe(9.5);
  });

  it('are told apart from those that say it all', () => {
    expect(printed.shortened).toEqual(['1.2', '1.3', '1.4', '1.5']);
  });

  it('never end with the name of a trap that says nothing', async () => {
    const lines = `\`\`\`text\n${'line\n'.repeat(200)}\`\`\``;
    const trap = (text: string) => written('Why?', `Short.\n\n### Trap\n\n${text}`);
    const files = { 's.md': sectionHead('s') + trap(lines) + trap('Only this.') };
    const small = await print(await editionOfWritten({ files }));
    const backs = sidesOf(small, 2).map(({ back }) => textOf(back));
    expect(backs).toEqual(['1.1 EASY Short. … in the book 1.1', '1.2 EASY Short. Trap: Only this.']);
  });

  it('print what a trap claims, and behind the number the short title', async () => {
    const answer = 'Short.\n\n### Trap: Old\n\n**It is not.**\n\nThe rest.\n\n### Cheat sheet: In short';
    const files = { 's.md': sectionHead('s') + written('Why?', answer) };
    const [card] = sidesOf(await print(await editionOfWritten({ files })), 1);
    expect(textOf(card?.front ?? [])).toBe('1.1 EASY Why? Section s');
    expect(textOf(card?.back ?? [])).toBe('1.1 In short EASY Short. Trap: It is not.');
  });

  it('say how to print them before the title of the guide, for which there may be no room', async () => {
    const guide = { ...edition.guide, title: longTitle };
    const { pages: all } = await print({ ...edition, guide });
    const page = all[0];
    const line = linesOf(page?.runs ?? []).find((text) => text.startsWith('Sheet 1 of 1'));
    expect(line).toMatch(/^Sheet 1 of 1 · Print both sides at 100 %, flipped on the long edge · Why does tea/);
  });

  it('keep every text within its card', () => {
    const wrong = sidesOf(printed, 6).flatMap(({ front, back, boxes }) => [
      ...front.filter(leaves(boxes.front)),
      ...back.filter(leaves(boxes.back)),
    ]);
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('sides that meet', () => {
  it('turns the backs upside down for a printer that turns paper over its short edge', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const [long, short] = [await print(edition), await print(edition, { ...usual, flip: 'short' })];
    const [upright, turned] = [long.pages[1]?.runs ?? [], short.pages[1]?.runs ?? []];
    const { width, height } = long.pages[1] ?? { width: 0, height: 0 };
    expect(short.pages.length).toBe(long.pages.length);
    expect(turned.map(({ text }) => text)).toEqual(upright.map(({ text }) => text));
    for (const [at, run] of turned.entries()) {
      // A run's box goes from its baseline to where it ends: upside down, that is downwards.
      expect(run.left).toBeCloseTo(width - (upright[at]?.left ?? -1), 0);
      expect(run.top).toBeCloseTo(height - (upright[at]?.bottom ?? -1), 0);
    }
    expect(turned.length).toBeGreaterThan(10);
  });

  it('does so for paper that lies, whose upper edge is the long one', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const paper = paperOf('297x210mm');
    const [long, short] = [
      await print(edition, usual, paper),
      await print(edition, { ...usual, flip: 'short' }, paper),
    ];
    const numbers = ({ pages }: Printed, page: number) =>
      (pages[page]?.runs ?? []).filter(({ text }) => text === '1.1');
    const [front] = numbers(long, 0);
    const [back] = numbers(long, 1);
    const { width = 0, height = 0 } = long.pages[0] ?? {};
    // Turned over its upper edge, the paper shows its back upside down.
    expect(height - (back?.bottom ?? 0)).toBeCloseTo(front?.top ?? -1, 0);
    expect(width - (back?.right ?? 0)).toBeGreaterThan(width / 2);
    expect(numbers(short, 1)[0]?.top).toBeCloseTo(front?.top ?? -1, 0);
  });

  it('puts front and back of a folded card side by side on one page', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const printed = await print(edition, { ...usual, fold: true });
    const questions = edition.sections.flatMap((part) => part.questions);
    expect(printed.pages.length).toBe(Math.ceil(questions.length / 4));
    const [first] = sidesOf(printed, 1);
    expect(textOf(first?.front ?? [])).toContain(questions[0]?.question.titleText);
    expect(first?.boxes.back.left).toBeCloseTo(first?.boxes.front.right ?? -1, 5);
    expect(textOf(first?.back ?? [])).toMatch(/^1\.1/);
  });
});

describe('cards of one question, and in other scripts', () => {
  it('has two pages for one question', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const [part] = edition.sections;
    if (!part) throw new Error('No section');
    const questions = part.questions.slice(0, 1);
    const id = questions[0]?.question.id ?? '';
    const printed = await print({ ...edition, sections: [{ ...part, questions }], chosen: new Set([id]) });
    expect(printed.pages.length).toBe(2);
    expect(printed.fits.map(({ key }) => key)).toEqual([`front ${id}`, `back ${id}`]);
  });

  it('begins rows at the right in Arabic', async () => {
    const printed = await print(await arabicGuide());
    const numbers = sidesOf(printed, 2, 'rtl').map(({ front, back }) =>
      [front, back].map((side) => textOf(side).includes('1.1')),
    );
    expect(numbers).toEqual([
      [true, true],
      [false, false],
    ]);
    const corner = cornersOf(printed.sheet, 0, 'rtl');
    expect(corner.front.left).toBeGreaterThan(corner.back.left);
  });

  it('ends Japanese with a sentence', async () => {
    const printed = await print(await japaneseGuide());
    const fit = fitOf(printed, 'back long');
    expect(fit.size).toBe(7);
    expect(fit.pieces).toBeGreaterThan(3);
    const back = dense(textOf(sidesOf(printed, 2)[1]?.back ?? []));
    expect(back.split('お茶は山で育ちます。').length - 1).toBe(fit.pieces);
  });
});
