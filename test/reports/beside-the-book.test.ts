import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Layout } from '../../src/pipeline.js';
import type { PdfFacts } from '../../src/press/inspect/facts.js';
import { inspectPdf } from '../../src/press/inspect/read-facts.js';
import { linesOf, type Page, readPages } from '../support/pdf-pages.js';
import { runningBrowser } from '../support/running-browser.js';
import { longTitles } from './long-titles.js';

const fixtures = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));
const papers = ['cards', 'cheat-sheet', 'quiz'] as const satisfies readonly Layout[];

interface Printed {
  readonly pages: readonly Page[];
  readonly facts: PdfFacts;
  /** Its words, line by line. */
  readonly text: string;
}

const browser = runningBrowser();
let out: string;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'prepbook-beside-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const printed = new Map<string, Promise<Printed>>();

/** What a layout makes of the guide of a report, printed once. */
function print(report: string, layout: Layout): Promise<Printed> {
  const name = `${report} ${layout}`;
  const known = printed.get(name) ?? printAnew(report, layout);
  printed.set(name, known);
  return known;
}

async function printAnew(report: string, layout: Layout): Promise<Printed> {
  const { artifacts } = await build({ guide: join(fixtures, report), out, layout, browser: browser() });
  const bytes = new Uint8Array(await readFile(artifacts[0]?.path ?? ''));
  const pages = await readPages(bytes);
  const text = pages.flatMap(({ runs }) => linesOf(runs)).join('\n');
  return { pages, facts: await inspectPdf(bytes), text };
}

/** Words without the line ends that a narrow column puts among them. */
const flat = ({ text }: Printed): string => text.replace(/\s+/g, ' ');

const expectInside = ({ pages }: Printed): void => {
  for (const { width, height, runs } of pages)
    for (const { left, right, top, bottom, text } of runs)
      expect(left > 4 && top > 4 && right < width - 4 && bottom < height - 4, text).toBe(true);
};

describe.each(papers)('on %s', (layout) => {
  it('titles read as they are written, code and emoji included', async () => {
    const code = flat(await print('R04', layout));
    for (const words of ['Result<T, E>', '<template>', '&amp;', 'R&D']) expect(code).toContain(words);
    expect(code).toContain('a < b && b > c');
    const emoji = await print('R06', layout);
    for (const words of ['🔑 Who keeps', 'Which lamp 💡', 'closed in ice ⚠']) expect(flat(emoji)).toContain(words);
    expect(emoji.text).not.toMatch(/[^\P{Cc}\n]|\ufffd/u);
    expect(emoji.facts.fonts.filter(({ embedded, type }) => !embedded || type === 'Type3')).toEqual([]);
  });

  it('titles longer than a line, and words longer than one, are whole', async () => {
    const sheet = await print('N19', layout);
    expectInside(sheet);
    // In the order in which it was drawn: beside a line of a card stands one of another.
    const drawn = sheet.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    for (const title of longTitles) expect(drawn.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
  });

  it('tildes, emphasis and line ends mean what they mean in the book', async () => {
    expect(flat(await print('R14', layout))).toContain('~20 crates, in 4~6 rows, and they stay there.');
    const japanese = (await print('R15', layout)).text;
    expect(japanese).toContain('「鍵」');
    expect(japanese).not.toContain('*');
    expect((await print('R17', layout)).text.replaceAll('\n', '')).toContain(
      '队列是先进先出的数据结构，最早进来的元素最先出去。',
    );
  });

  it('remarks of the authors are nowhere, and what stands beside them is', async () => {
    const { text } = await print('R22', layout);
    expect(text).not.toContain('MARKERHIDDEN');
    for (const marker of ['CRANE', 'SNIPE']) expect(text.split(marker)).toHaveLength(2);
    expect((await print('R23', layout)).text.split('ROBIN')).toHaveLength(2);
  });

  it.each(['R07', 'R08', 'R09', 'R10', 'R12', 'R13', 'R18', 'R21', 'R26', 'R28', 'R30'])(
    'all of %s is on the paper',
    async (report) => {
      const sheet = await print(report, layout);
      expect(sheet.text.length).toBeGreaterThan(40);
      expectInside(sheet);
      expect(sheet.text).not.toMatch(/file:|\.md\b/);
    },
  );
});

it('a line of code without a space is whole on a sheet', async () => {
  const { pages } = await print('R07', 'cheat-sheet');
  // In the order in which it was drawn: beside a line of this column stands one of another.
  const joined = pages.flatMap(({ runs }) => runs.map((run) => run.text.replace(/\s+/g, ''))).join('');
  const parts = Array.from({ length: 48 }, (_, at) => `p${String(at + 1).padStart(2, '0')}[a-z]{2}`);
  expect(joined.match(/p\d\d\[a-z\]\{2\}/g)).toEqual(parts);
  expect(joined).toContain('LINEEND');
});

it('a table too wide for a column is left to the book, and the sheet says so', async () => {
  expect(flat(await print('R08', 'cheat-sheet'))).toContain('In the book, not here: 1 table');
});

it('remarks of the authors are in no table and in no data, and what stands beside them is', async () => {
  const { artifacts } = await build({ guide: join(fixtures, 'R22'), out, formats: ['csv', 'json'] });
  expect(artifacts).toHaveLength(2);
  for (const { path } of artifacts) {
    const text = await readFile(path, 'utf8');
    expect(text).not.toMatch(/MARKERHIDDEN|<!--/);
    for (const marker of ['CRANE', 'EGRET', 'STORK', 'GREBE', 'SNIPE']) expect(text).toContain(marker);
  }
});
