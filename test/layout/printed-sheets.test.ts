import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { parsePaper } from '../../src/guide/paper.js';
import type { SheetFit, SheetReport } from '../../src/guide/sheet.js';
import { type CheatSheetOptions, renderCheatSheet, turn } from '../../src/layout/index.js';
import { linesOnSheet, sheetOfA4 } from '../../src/manuscript/sheet-lines.js';
import { inspectPdf, openPress, type PdfFacts, type Press } from '../../src/press/index.js';
import { denseCounts, denseEdition } from '../support/dense-guide.js';
import { linesOf, type Page, type Run, readPages } from '../support/pdf-pages.js';
import { isWithin } from '../support/printed-book.js';
import { editionOf } from '../support/set-pages.js';
import { toolErrorOf } from '../support/tool-error-of.js';
import { editionOfAnswer, editionOfWritten, question, sectionHead } from '../support/written-guide.js';

let press: Press;

beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

interface Printed {
  readonly facts: PdfFacts;
  readonly pages: readonly Page[];
  readonly reports: readonly SheetReport[];
  readonly fit: SheetFit;
}

function optionsFor(paper: string, orientation: 'portrait' | 'landscape', changes: Partial<CheatSheetOptions> = {}) {
  const found = parsePaper(paper);
  if (!found) throw new Error(`No paper ${paper}`);
  const usual = { scope: 'section', minType: 9, duplex: false, bookPages: undefined, theme: 'classic' } as const;
  return { ...usual, version: '0.0.0', paper: turn(found, orientation), ...changes };
}

async function printed(edition: Edition, options: CheatSheetOptions): Promise<Printed> {
  const sheets = await renderCheatSheet(edition, options);
  const fit = await press.fitSheets(sheets.draft);
  const { book, reports } = sheets.settle(fit);
  const { bytes } = await press.print(book, { paper: options.paper });
  return { facts: await inspectPdf(bytes), pages: await readPages(bytes), reports, fit };
}

/** Runs that a reader sees: places that links lead to are a point high and empty. */
const seen = ({ runs }: Page): Run[] => runs.filter(({ text }) => /\S/.test(text.replaceAll('\u200b', '')));

const textOf = (page: Page): string => linesOf(seen(page)).join('\n');

/** What stands in every printed edition, however it is cut. */
function expectSheets({ facts, pages, reports }: Printed, edition: Edition, options: CheatSheetOptions): void {
  expect(facts.pages).toBe(edition.sections.length);
  const { width, height } = options.paper;
  for (const [at, page] of pages.entries()) {
    const section = edition.sections[at];
    const name = `${section?.section.number} ${section?.section.title}`;
    expect([page.width, page.height].map(Math.round), name).toEqual([width, height].map(Math.round));
    const runs = seen(page);
    expect(runs.length, name).toBeGreaterThan(10);
    for (const run of runs) {
      expect(run.size, `${name}: ${run.text}`).toBeGreaterThanOrEqual(Math.min(7.5, options.minType) - 0.02);
      expect(isWithin(run, { left: 8, top: 6, right: width - 8, bottom: height - 5 }), `${name}: ${run.text}`).toBe(
        true,
      );
    }
    const text = textOf(page).replace(/\s/g, '');
    for (const { number } of section?.questions ?? []) expect(text, name).toContain(number);
    const left = Object.entries(reports[at]?.leftOut ?? {}).filter(([, count]) => count > 0);
    expect(text.includes('Inthebook,nothere:'), name).toBe(left.length > 0);
    expect(text.includes('Atlengthinthebook'), name).toBe(left.length === 0);
    for (const [, count] of left) expect(text, name).toContain(String(count));
  }
}

// Each paper and each orientation once, here and with the dense sections the other way round.
describe.each([
  ['a4', 'portrait'],
  ['letter', 'landscape'],
] as const)('the Redis guide on %s, %s', (paper, orientation) => {
  const options = optionsFor(paper, orientation);
  let edition: Edition;
  let sheets: Printed;

  beforeAll(async () => {
    edition = await editionOf('content/redis');
    sheets = await printed(edition, options);
  }, 180_000);

  it('has a page for each section, with nothing clipped and no type too small', () => {
    expect(edition.sections.length).toBeGreaterThan(8);
    expectSheets(sheets, edition, options);
  });

  it('is a set: of one size that can be read on a wall, with every answer and every trap', () => {
    const [first] = sheets.reports;
    const [size, columns] = [first?.size, first?.columns];
    expect(size).toBeGreaterThanOrEqual(9);
    for (const report of sheets.reports) {
      expect([report.size, report.columns], report.name).toEqual([size, columns]);
      expect([report.leftOut.answers, report.leftOut.traps], report.name).toEqual([0, 0]);
    }
  });

  it('is a book as others are: outline, tags, fonts, links', () => {
    const { facts } = sheets;
    expect(facts.outline.map(({ title, page }) => [title, page])).toEqual(
      edition.sections.map(({ section }, at) => [`${section.number} ${section.title}`, at]),
    );
    expect(facts.outline.flatMap(({ children }) => children)).toHaveLength(edition.questionCount);
    for (const { page, children } of facts.outline) for (const child of children) expect(child.page).toBe(page);
    expect(facts.roles).toMatchObject({ H1: edition.sections.length, H2: edition.questionCount });
    expect(facts.fonts.every(({ embedded, type }) => embedded && type !== 'Type3')).toBe(true);
    const inner = facts.links.flatMap(({ internal }) => (internal ? [internal] : []));
    expect(inner.filter(({ page }) => page === undefined)).toEqual([]);
    expect(facts.info['Title']).toBe(edition.guide.title);
  });
});

describe.each([
  ['letter', 'portrait'],
  ['a4', 'landscape'],
] as const)('twelve dense sections on %s, %s', (paper, orientation) => {
  const options = optionsFor(paper, orientation);
  let edition: Edition;
  let sheets: Printed;

  beforeAll(async () => {
    edition = await denseEdition();
    sheets = await printed(edition, options);
  }, 180_000);

  it('fill a page each', () => {
    expect(edition.sections.map(({ questions }) => questions.length)).toEqual(denseCounts);
    expectSheets(sheets, edition, options);
  });

  it('are of one size, and tell less the more there is to tell', () => {
    expect(new Set(sheets.reports.map(({ size }) => size)).size).toBe(1);
    const [first, last] = [sheets.reports[0], sheets.reports.at(-1)];
    expect(first?.leftOut.followUps).toBe(0);
    expect(last?.leftOut.followUps).toBeGreaterThan(20);
  });

  it('show what is said to be there, and nothing else', () => {
    for (const [at, page] of sheets.pages.entries()) {
      const text = textOf(page);
      const traps = text.match(/Trap/g)?.length ?? 0;
      expect(traps, text).toBe((denseCounts[at] ?? 0) - (sheets.reports[at]?.leftOut.traps ?? 0));
      const followUps = text.match(/Follow-up/g)?.length ?? 0;
      expect(followUps, text).toBe((denseCounts[at] ?? 0) - (sheets.reports[at]?.leftOut.followUps ?? 0));
    }
  });
});

describe('a sheet', () => {
  it('that holds the whole guide is one page', async () => {
    const edition = await editionOf('content/redis', ['junior']);
    const { facts, reports } = await printed(edition, optionsFor('a4', 'portrait', { scope: 'guide' }));
    expect(facts.pages).toBe(1);
    expect(facts.outline[0]?.children.map(({ title }) => title)).toEqual(
      edition.sections.map(({ section }) => `${section.number} ${section.title}`),
    );
    expect(reports[0]?.size).toBeGreaterThanOrEqual(9);
  });

  it('keeps to the smallest type that was asked for', async () => {
    const edition = await denseEdition({ sections: ['s12'] });
    const options = optionsFor('a4', 'portrait', { minType: 10.5 });
    const sheets = await printed(edition, options);
    expectSheets(sheets, edition, options);
    expect(sheets.reports[0]?.size).toBe(10.5);
  });

  it('that fits in no way is an error which says what helps', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      question(
        `What would you answer to somebody who asks the question with the number ${at}?`,
        'Nothing.',
        `\`easy\` \`#q${at}\``,
      ),
    );
    const edition = await editionOfWritten({ files: { 's.md': sectionHead('s', 'Much') + many.join('') } });
    expect(await toolErrorOf(printed(edition, optionsFor('a5', 'portrait')))).toMatchInlineSnapshot(`
      "content/sheet-overflow: Section "1 Much" does not fit on one page at 9 pt, even by its titles alone (60 questions)
        hint: What helps: smaller type (\`minType 8\`), larger paper (\`paper a3\`), two sheets (\`split: true\` in the section's front matter), fewer questions (\`levels\`, \`tags\`)."
    `);
    const { facts, reports } = await printed(edition, optionsFor('a3', 'portrait'));
    expect([facts.pages, reports[0]?.leftOut.answers]).toEqual([1, 0]);
  });

  it.each([
    [
      'a title of 300 characters',
      'Yes, it is.',
      `${'How long can a title be before it is too long '.repeat(6)}${'x'.repeat(40)}?`,
    ],
    ['a word without end', `${'unbreakable'.repeat(40)} is a word, and so it goes on.`, undefined],
    ['an example of 200 lines', `It is.\n\n<!-- sheet -->\n\n\`\`\`js\n${'line();\n'.repeat(200)}\`\`\`\n`, undefined],
    [
      'a table of nine columns',
      `It is.\n\n<!-- sheet -->\n\n|${' immeasurably |'.repeat(9)}\n|${' --- |'.repeat(9)}\n|${' `LONGCOMMAND` |'.repeat(9)}\n`,
      undefined,
    ],
  ])('holds %s within its page', async (_, answer, title) => {
    const options = optionsFor('a4', 'portrait');
    const { facts, pages } = await printed(await editionOfAnswer(answer, title), options);
    expect(facts.pages).toBe(1);
    const { width, height } = options.paper;
    for (const run of pages.flatMap(seen))
      expect(isWithin(run, { left: 8, top: 6, right: width - 8, bottom: height - 5 }), run.text).toBe(true);
  });

  const written = (length: number) =>
    Array.from({ length: 6 }, (_, at) =>
      question(
        `Question ${at}?`,
        `Yes.\n\n### Cheat sheet: Short ${at}\n\n${'This is what was written for it. '.repeat(length)}`,
        `\`easy\` \`#q${at}\``,
      ),
    ).join('');

  it('is of the largest size at which all that was written fits', async () => {
    const sizes = [];
    for (const length of [10, 34]) {
      const files = {
        's.md': sectionHead('s') + written(10),
        't.md': sectionHead('t') + written(length).replaceAll('#q', '#t'),
      };
      const { reports, pages } = await printed(await editionOfWritten({ files }), optionsFor('a4', 'portrait'));
      sizes.push(reports.map(({ size }) => size));
      const told = pages.map((page) => textOf(page).replace(/\s+/g, ' ').split('This is what').length - 1);
      expect(told).toEqual([60, 6 * length]);
    }
    expect(sizes[0]).toEqual([10, 10]);
    const [size = 0, other] = sizes[1] ?? [];
    expect(size).toBeLessThan(10);
    expect(size).toBeGreaterThanOrEqual(9);
    expect(other).toBe(size);
  });

  it.each([105, 135])('has about as much room as a check says before anything is measured: %i lines', async (all) => {
    const words = 'Each member of a sorted set is unique, and the server keeps them by their scores. '.repeat(99);
    const text = words.slice(0, sheetOfA4.letters * Math.round(all / 6 - 2.3));
    const sheets = Array.from({ length: 6 }, (_, at) =>
      question(`Question ${at}?`, `Yes.\n\n### Cheat sheet: Short ${at}\n\n${text}`, `\`easy\` \`#q-${at}\``),
    );
    const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + sheets.join('') } });
    const questions = edition.sections.flatMap((section) => section.questions);
    const lines = questions.reduce((sum, each) => sum + linesOnSheet(each.question.sheet?.content ?? []), 0);
    const { draft } = await renderCheatSheet(edition, optionsFor('a4', 'portrait'));
    const { overflowing = [] } = await press.fitSheets(draft);
    expect(Math.abs(lines - all)).toBeLessThan(4);
    expect(overflowing.length > 0).toBe(lines > sheetOfA4.lines);
  });

  it('leads to the sheets that are named on it', async () => {
    const names = (id: string, other: string) =>
      question(`What is ${id}?`, `It is.\n\n### Cheat sheet: ${id}\n\nSee [it](#${other}).`, `\`easy\` \`#${id}\``);
    const files = { 's.md': sectionHead('s') + names('one', 'two'), 't.md': sectionHead('t') + names('two', 'one') };
    const { facts } = await printed(await editionOfWritten({ files }), optionsFor('a4', 'portrait'));
    expect(facts.links.map(({ page, internal }) => [page, internal?.page])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('on which what was written does not fit is an error, on A4, and tells what it leaves out on less paper', async () => {
    const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + written(60) } });
    const error = await toolErrorOf(printed(edition, optionsFor('a4', 'portrait')));
    expect(error).toContain('its longest cheat sheet is at s.md:12:1');
    const { reports, facts } = await printed(edition, optionsFor('a5', 'portrait'));
    expect(facts.pages).toBe(1);
    expect(reports[0]?.leftOut.answers).toBeGreaterThan(0);
  });

  it.each([
    ['Arabic', 'ar', 'ما هو الجسر؟', 'الجسر بناء يعبر به الناس فوق الماء أو فوق طريق آخر. وله أنواع كثيرة.'],
    ['Japanese', 'ja', '橋とは何ですか。', '橋は、川や谷や道路の上を渡るための構造物です。種類はたくさんあります。'],
  ])('speaks %s', async (_, language, title, answer) => {
    const config = { language, levels: '[A, B, C, D, E]' };
    const files = { 's.md': sectionHead('s', title) + question(title, answer, '`a`') };
    const edition = await editionOfWritten({ config, files });
    const { facts, pages } = await printed(edition, optionsFor('a4', 'portrait'));
    expect([facts.pages, facts.language]).toEqual([1, language]);
    // Arabic stands at the right.
    const number = pages.flatMap(seen).find(({ text }) => text.includes('1.1'));
    expect((number?.left ?? 0) > 105).toBe(language === 'ar');
  });

  it('is the same, byte for byte, from the same guide', async () => {
    const once = async () => {
      const options = optionsFor('a4', 'portrait');
      const sheets = await renderCheatSheet(await editionOf('test/fixtures/tea'), options);
      const { book } = sheets.settle(await press.fitSheets(sheets.draft));
      return (await press.print(book, { paper: options.paper })).bytes;
    };
    expect(Buffer.from(await once()).equals(Buffer.from(await once()))).toBe(true);
  });
});
