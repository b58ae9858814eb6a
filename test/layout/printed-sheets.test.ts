import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/guide/edition.js';
import { parsePaper } from '../../src/guide/paper.js';
import type { SheetReport, SheetSetting } from '../../src/guide/sheet.js';
import { type CheatSheetOptions, renderCheatSheet, turn } from '../../src/layout/index.js';
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
  readonly settings: readonly (SheetSetting | undefined)[];
}

function optionsFor(paper: string, orientation: 'portrait' | 'landscape', changes: Partial<CheatSheetOptions> = {}) {
  const found = parsePaper(paper);
  if (!found) throw new Error(`No paper ${paper}`);
  const usual = { scope: 'section', minType: 7.5, duplex: false, bookPages: undefined, theme: 'classic' } as const;
  return { ...usual, version: '0.0.0', paper: turn(found, orientation), ...changes };
}

async function printed(edition: Edition, options: CheatSheetOptions): Promise<Printed> {
  const sheets = await renderCheatSheet(edition, options);
  const settings = await press.fitSheets(sheets.draft);
  const { book, reports } = sheets.settle(settings);
  const { bytes } = await press.print(book, { paper: options.paper });
  return { facts: await inspectPdf(bytes), pages: await readPages(bytes), reports, settings };
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
      expect(run.size, `${name}: ${run.text}`).toBeGreaterThanOrEqual(options.minType - 0.02);
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

  it('is set at a size that is fair on a wall, and tells every answer', () => {
    for (const { name, size, leftOut } of sheets.reports) {
      expect(size, name).toBeGreaterThanOrEqual(8);
      expect([leftOut.answers, leftOut.rests], name).toEqual([0, 0]);
    }
  });

  it('has columns that end at about the same height', () => {
    const balances = sheets.pages.map((page, at) => {
      const columns = sheets.settings[at]?.columns ?? 0;
      const [left, right] = [10, options.paper.width - 10];
      const bottoms = Array.from({ length: columns }, () => 0);
      for (const run of seen(page)) {
        // The head of the page and its foot go across the columns.
        if (run.top < 20 || run.bottom > options.paper.height - 14) continue;
        const column = Math.min(columns - 1, Math.floor(((run.left - left) / (right - left)) * columns));
        bottoms[column] = Math.max(bottoms[column] ?? 0, run.bottom - 20);
      }
      return Math.min(...bottoms) / Math.max(...bottoms);
    });
    // An example is not torn, so that a sheet of three or four questions cannot always be even.
    expect(Math.min(...balances)).toBeGreaterThan(0.7);
    expect(balances.filter((balance) => balance > 0.83).length).toBeGreaterThanOrEqual(sheets.pages.length - 2);
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
    expect(inner.length).toBeGreaterThan(5);
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

  it('are set smaller, and tell less, the more there is to tell', () => {
    const [first, last] = [sheets.reports[0], sheets.reports.at(-1)];
    expect(first?.size).toBeGreaterThan(last?.size ?? 0);
    expect(first?.leftOut.followUps).toBe(0);
    expect(last?.leftOut.followUps).toBe(25);
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
    expect(reports[0]?.size).toBeGreaterThanOrEqual(8);
  });

  it('keeps to the smallest type that was asked for', async () => {
    const edition = await denseEdition({ sections: ['s12'] });
    const options = optionsFor('a4', 'portrait', { minType: 9.5 });
    const sheets = await printed(edition, options);
    expectSheets(sheets, edition, options);
    expect(sheets.reports[0]?.size).toBeGreaterThanOrEqual(9.5);
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
      "content/sheet-overflow: Section "1 Much" does not fit on one page at 7.5 pt, even by its titles alone (60 questions)
        hint: What helps: smaller type (\`minType 6\`), larger paper (\`paper a3\`), splitting the section in two, fewer questions (\`levels\`, \`tags\`)."
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
