import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockText } from '../../src/guide/block-text.js';
import { claimOf } from '../../src/guide/claim.js';
import type { Edition } from '../../src/guide/edition.js';
import { type Paper, parsePaper } from '../../src/guide/paper.js';
import { type QuizPaper, renderQuiz } from '../../src/layout/index.js';
import { inspectPdf, openPress, type PdfFacts, type Press } from '../../src/press/index.js';
import { linesOf, type Page, readPages } from '../support/pdf-pages.js';
import { bodyOf, folioOf, headOf, isWithin, textBox } from '../support/printed-book.js';
import { editionOf } from '../support/set-pages.js';
import { arabicGuide, hardGuide, japaneseGuide } from './hard-cards.js';

let press: Press;
beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

const paperOf = (name: string): Paper => {
  const paper = parsePaper(name);
  if (!paper) throw new Error(`No paper ${name}`);
  return paper;
};

interface Wish {
  readonly paper?: Paper;
  readonly lines?: number;
  readonly interviewer?: boolean;
  readonly variant?: QuizPaper['variant'];
  readonly reversed?: boolean;
  readonly bookPages?: ReadonlyMap<string, string>;
}

const questionsOf = ({ sections }: Edition): QuizPaper['questions'] =>
  sections.flatMap((part) => part.questions.map((numbered) => ({ ...numbered, section: part.section })));

async function print(edition: Edition, wish: Wish = {}): Promise<{ pages: readonly Page[]; facts: PdfFacts }> {
  const { paper = paperOf('a4'), lines, interviewer = false, variant, bookPages } = wish;
  const questions = wish.reversed ? questionsOf(edition).toReversed() : questionsOf(edition);
  const book = await renderQuiz(
    edition,
    { questions, variant },
    {
      theme: 'classic',
      version: '0.0.0',
      paper,
      kind: 'quiz',
      quiz: { lines, variants: undefined, seed: 1, points: 'one', interviewer },
      bookPages,
    },
  );
  const { bytes } = await press.print(book, { paper });
  return { pages: await readPages(bytes), facts: await inspectPdf(bytes) };
}

const textOf = (page: Page | undefined): string => (page ? linesOf(page.runs).join(' ').replace(/\s+/g, ' ') : '');
const dense = (text: string): string => text.replace(/\s/g, '');

/** Where an anchor stands, by the links that lead to it. */
const pageOf = ({ links }: PdfFacts, anchor: string): number => {
  const page = links.find(({ internal }) => internal?.anchor === anchor)?.internal?.page;
  if (page === undefined) throw new Error(`Nothing leads to ${anchor}`);
  return page;
};

describe.each(['a4', 'a5'])('a quiz of the Redis guide on %s', (name) => {
  let edition: Edition;
  let pages: readonly Page[];
  let facts: PdfFacts;
  beforeAll(async () => {
    edition = await editionOf('content/redis');
    ({ pages, facts } = await print(edition, { paper: paperOf(name) }));
  }, 120_000);

  it('asks every question once, numbered from 1, and answers in the same order', () => {
    const [asked, , answered] = facts.outline;
    const titles = questionsOf(edition).map(({ question }, at) => dense(`${at + 1} ${question.titleText}`));
    expect(asked?.children.map(({ title }) => dense(title))).toEqual(titles);
    expect(answered?.children.map(({ title }) => dense(title))).toEqual(titles);
    expect(titles.length).toBeGreaterThan(50);
  });

  it('keeps answers off the pages of questions', () => {
    const answers = facts.outline[2]?.page ?? -1;
    expect(facts.outline[0]?.children.every(({ page }) => page !== undefined && page < answers)).toBe(true);
    const early = pages
      .slice(0, answers)
      .map((page) => dense(textOf(page)))
      .join('');
    const told = questionsOf(edition).filter(({ question }) => {
      const [first] = question.short?.type === 'paragraph' ? question.short.children : [];
      return first?.type === 'text' && first.value.length > 30 && early.includes(dense(first.value));
    });
    expect(told.map(({ number }) => number)).toEqual([]);
  });

  it('names with each question the page of its answer, and with each answer that of its question', () => {
    /** The page number behind some words on the line of a link. */
    const named = (from: number, to: string, words: string): string[] => {
      const page = pages[from];
      const links = page?.links.filter(({ anchor }) => anchor === to) ?? [];
      return links.flatMap(({ top, bottom }) => {
        const runs = (page?.runs ?? []).filter((run) => run.bottom > top && run.bottom < bottom + 0.5);
        const number = new RegExp(`${words} p\\. (\\d+)`).exec(linesOf(runs).join(' '))?.[1];
        return number === undefined ? [] : [number];
      });
    };
    for (const { question } of questionsOf(edition)) {
      const [asked, answered] = [pageOf(facts, `_ask-${question.id}`), pageOf(facts, question.id)];
      const [to, back] = [
        named(asked, question.id, 'Answer on'),
        named(answered, `_ask-${question.id}`, 'Question on'),
      ];
      expect(new Set(to)).toEqual(new Set([folioOf(pages[answered] as Page)]));
      expect(new Set(back)).toEqual(new Set([folioOf(pages[asked] as Page)]));
    }
  });

  it('names the number of the book with each answer', () => {
    const text = pages.slice(facts.outline[2]?.page).map(textOf).join(' ');
    const named = [...text.matchAll(/in the book (\d+\.\d+)/g)].map(([, number]) => number);
    expect(named).toEqual(questionsOf(edition).map(({ number }) => number));
  });

  it('has a score sheet that counts every question', () => {
    const page = pages[facts.outline[1]?.page ?? -1];
    const totals = linesOf(page?.runs ?? []).find((line) => line.startsWith('Total /'));
    const counts = edition.guide.levels.map(
      ({ id }) => questionsOf(edition).filter(({ question }) => question.level === id).length,
    );
    expect(totals?.match(/\d+/g)?.map(Number)).toEqual([...counts, edition.questionCount]);
  });

  it('has room for a name and a date, and says how long it takes', () => {
    expect(textOf(pages[0])).toMatch(/Quiz 75 questions · \d h \d+ min Name Date/);
  });

  it('keeps its text inside the margins', () => {
    const outside = pages.flatMap((page) => bodyOf(page).filter((run) => !isWithin(run, textBox(page, paperOf(name)))));
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    expect(facts.links.filter(({ internal }) => internal && internal.page === undefined)).toEqual([]);
  });
});

it('a score sheet has no column for a level that is not asked', async () => {
  const { pages: few, facts: found } = await print(await editionOf('content/redis', ['mid', 'senior']));
  const head = linesOf(few[found.outline[1]?.page ?? -1]?.runs ?? []).find((line) => line.startsWith('Section'));
  expect(head).toBe('Section Mid Senior Total');
});

/** Bottoms of the lines to write on, which are filled areas as wide as a column of text. */
const writingLines = (page: Page): number =>
  page.fills.filter(({ left, right, top, bottom }) => right - left > 100 && bottom - top < 0.5).length;

describe('room to write', () => {
  it('is what is asked for, or more for harder levels', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const [none, two, usual] = [
      await print(edition, { lines: 0 }),
      await print(edition, { lines: 2 }),
      await print(edition),
    ];
    const count = ({ pages, facts }: typeof none) =>
      pages.slice(0, facts.outline[1]?.page).reduce((sum, page) => sum + writingLines(page), 0);
    expect(count(none)).toBe(0);
    expect(count(two)).toBe(2 * edition.questionCount);
    const lines = new Map([
      ['easy', 3],
      ['mid', 6],
      ['hard', 8],
    ]);
    expect(edition.guide.levels.map(({ id }) => id)).toEqual([...lines.keys()]);
    const expected = questionsOf(edition).reduce(
      (sum, { question }) => sum + (lines.get(question.level ?? '') ?? 0),
      0,
    );
    expect(count(usual)).toBe(expected);
  });

  it('may be more than a page', async () => {
    const { pages, facts } = await print(await editionOf('test/fixtures/tea'), { lines: 60 });
    const questions = facts.outline[0]?.children ?? [];
    expect(facts.outline[1]?.page).toBeGreaterThan(questions.length);
    expect(pages.every(({ runs }) => runs.every(({ bottom }) => bottom < 297))).toBe(true);
  });
});

describe('a variant', () => {
  it('says its letter and its seed on every page, and asks in its own order', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const { pages, facts } = await print(edition, { variant: { letter: 'B', seed: 7 }, reversed: true });
    expect(textOf(pages[0])).toContain('Quiz · Variant B (seed 7)');
    expect(
      pages
        .slice(1)
        .map(headOf)
        .filter((head) => !head.includes('Variant B (seed 7)')),
    ).toEqual([]);
    const order = questionsOf(edition).toReversed();
    expect(facts.outline[0]?.children.map(({ title }) => dense(title))).toEqual(
      order.map(({ question }, at) => dense(`${at + 1} ${question.titleText}`)),
    );
    expect(facts.info['Title']).toContain('Quiz · Variant B (seed 7)');
  });
});

describe('the interviewer’s copy', () => {
  it('has with every question its answer, why it is asked and what a good answer covers', async () => {
    const edition = await editionOf('content/redis', ['senior']);
    const { pages, facts } = await print(edition, {
      interviewer: true,
      bookPages: new Map([[questionsOf(edition)[0]?.question.id ?? '', '41']]),
    });
    const text = pages.map(textOf).join(' ');
    const count = edition.questionCount;
    expect(text.match(/A GOOD ANSWER COVERS/g)).toHaveLength(count);
    expect(text.match(/\bFOLLOW-UP\b/g)?.length).toBeGreaterThanOrEqual(count);
    expect(text.match(/5 min · in the book/g)).toHaveLength(count);
    expect(text).toContain(`in the book ${questionsOf(edition)[0]?.number}, p. 41`);
    expect(text).not.toContain('Answer on');
    expect(facts.outline.map(({ title }) => title)).toEqual(['Questions', 'Score']);
    // A trap is named by what it claims, else by its title.
    const traps = questionsOf(edition).flatMap(({ question }) => question.traps);
    const named = traps.flatMap((trap) => {
      const claim = claimOf(trap);
      const title = trap.title.flatMap((node) => (node.type === 'text' ? [node.value] : []));
      return claim ? [blockText(claim)] : title;
    });
    expect(named.filter((name) => !dense(text).includes(dense(name)))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

/** Runs of a page that stand on one another: more than a hair of each is within the other. */
const collisions = ({ runs }: Page): string[] =>
  runs.flatMap((one, at) =>
    runs
      .slice(at + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );

describe('quizzes of hard guides', () => {
  it.each([false, true])('have names of any length beside and below a title, interviewer’s copy: %s', async (mine) => {
    const { pages } = await print(await hardGuide(), { interviewer: mine });
    expect(pages.flatMap(collisions)).toEqual([]);
    const text = pages.map(textOf).join(' ');
    expect(/would take more than a line of any card in the deck · /.test(text)).toBe(true);
    expect(/THE LEVEL OF .*SURPRISES/.test(text)).toBe(true);
  });

  it('begin on the page of their head, however long the first question is', async () => {
    const edition = await hardGuide();
    const [part] = edition.sections;
    if (!part) throw new Error('No section');
    const questions = part.questions.filter(({ question }) => question.id === 'long-answer');
    const { pages } = await print({ ...edition, sections: [{ ...part, questions }] }, { interviewer: true });
    expect(textOf(pages[0])).toContain('1 How long is long?');
    expect(textOf(pages[0])).toContain('Sentence number 1 says');
    expect(pages.map(textOf).join(' ')).toContain('Sentence number 60 says');
  });

  it('have lines of labels that read from left to right where the guide does not', async () => {
    const { pages } = await print(await arabicGuide());
    const line = (pages[0]?.runs ?? []).filter(({ text }) => /questions|min/.test(text));
    expect(linesOf(line).join(' ')).toMatch(/2 questions · \d+ min/);
  });

  it.each([
    ['long titles and answers, five levels', hardGuide, 6],
    ['Arabic', arabicGuide, 2],
    ['Japanese', japaneseGuide, 2],
  ] as const)('of %s keep their text inside the margins', async (_, make, count) => {
    const { pages, facts } = await print(await make());
    expect(facts.outline[2]?.children).toHaveLength(count);
    const outside = pages.flatMap((page) => bodyOf(page).filter((run) => !isWithin(run, textBox(page))));
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  it('of one question has one', async () => {
    const edition = await editionOf('test/fixtures/tea');
    const [part] = edition.sections;
    if (!part) throw new Error('No section');
    const questions = part.questions.slice(0, 1);
    const one = { ...edition, sections: [{ ...part, questions }], questionCount: 1, slug: 'one' };
    const { pages, facts } = await print({ ...one, chosen: new Set(questions.map(({ question }) => question.id)) });
    expect(facts.outline[0]?.children).toHaveLength(1);
    expect(pages).toHaveLength(3);
    expect(textOf(pages[0])).toMatch(/1 of \d+ questions/);
  });
});
