import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPress, type Press, type PrintedBook } from '../../../src/press/index.js';
import { withPage } from '../../../src/press/press.js';
import { openDocument } from '../../../src/press/print/open-document.js';
import { planBook } from '../../../src/press/print/plan-book.js';
import { readPages } from '../../support/pdf-pages.js';
import { textByPage } from '../text.js';
import { flows, notesOf, pageCss, sourceWords, stressBook, stressPaper, tallNotes } from './stress-book.js';
import { taggedWords } from './tagged-words.js';

const paper = stressPaper;
let press: Press;

beforeAll(async () => {
  press = await openPress({ env: process.env });
});
afterAll(async () => press.close());

describe('a book whose pages are chosen', () => {
  let printed: PrintedBook;
  const steps: string[] = [];

  beforeAll(async () => {
    printed = await press.print(stressBook(), { paper, onProgress: (step) => steps.push(step) });
  }, 120_000);

  it('is printed once, as it was planned', () => {
    expect(printed.unplanned).toBeUndefined();
    expect(steps).toEqual(['choosing pages', 'printing']);
    expect(printed.pages).toBeGreaterThan(40);
  });

  it('has each note on the page of its first reference', () => {
    const { anchors } = printed;
    const apart = notesOf.filter(({ note, reference }) => anchors.get(note) !== anchors.get(reference));
    expect(apart.map(({ note }) => note)).toEqual(tallNotes);
    expect(notesOf.filter(({ note }) => anchors.has(note)).length).toBe(notesOf.length);
  });

  it('has notes that are too tall at the end of their section, and their page at the foot', async () => {
    const { anchors, pageMap } = printed;
    const texts = await textByPage(printed.bytes);
    for (const [at, note] of tallNotes.entries()) {
      const reference = anchors.get(notesOf.find((each) => each.note === note)?.reference ?? '') ?? -1;
      expect(texts[reference]).toContain(` 7 p. ${pageMap.get(note)}`);
      const next = anchors.get(flows[at + 1] ?? 'd') ?? printed.pages;
      expect(anchors.get(note)).toBeGreaterThan(reference);
      // It is about a page high, and a blank page may stand before the next section.
      expect(next - (anchors.get(note) ?? 0)).toBeLessThanOrEqual(3);
      expect(texts.join(' ')).toContain(`${flows[at]}n7.200`);
    }
  });

  it('begins numbering on right-hand pages', () => {
    expect([...flows.slice(0, 1), 'contents'].map((id) => (printed.anchors.get(id) ?? 1) % 2)).toEqual([0, 0]);
    expect(printed.pageMap.get('a')).toBe('1');
  });

  it('keeps everything within the boxes of its pages', async () => {
    const millimetres = 25.4 / 96;
    const top = 16;
    for (const [at, page] of (await readPages(printed.bytes)).entries()) {
      const outside = page.runs.filter((run) => run.top < top - 0.5 || run.bottom > top + 480 * millimetres + 0.5);
      expect({ at, outside: outside.map(({ text }) => text) }).toEqual({ at, outside: [] });
    }
  });

  it('has no text over another', async () => {
    for (const [at, { runs }] of (await readPages(printed.bytes)).entries()) {
      const over = runs.flatMap((run, index) =>
        runs.slice(index + 1).filter((other) => {
          const wide = Math.min(run.right, other.right) - Math.max(run.left, other.left);
          const high = Math.min(run.bottom, other.bottom) - Math.max(run.top, other.top);
          return wide > 0.5 && high > 0.5;
        }),
      );
      expect({ at, over: over.map(({ text }) => text) }).toEqual({ at, over: [] });
    }
  });

  it('is read out in the order of its source, every word once', async () => {
    const words = (await taggedWords(printed.bytes)).filter(
      (word) => /^[a-d]\w*\.\d+$/.test(word) && !/^[a-d]n\d/.test(word),
    );
    expect(words).toEqual(sourceWords);
  });

  it('is the same twice', async () => {
    const again = await press.print(stressBook(), { paper });
    expect(Buffer.from(again.bytes).equals(Buffer.from(printed.bytes))).toBe(true);
  }, 60_000);
});

describe('the breaks of a flow', () => {
  it('are taken back without those of others, and put in again', async () => {
    const book = stressBook();
    const { pages: design } = book;
    if (!design) throw new Error('The book says nothing of its pages.');
    const { marks, height, line, hasFeet } = design;
    await withPage(press, async (page) => {
      const document = await openDocument(page, book.html(undefined), paper);
      const options = { marks, height, line, hasFeet, leastGap: 15, tallestNote: height * 0.4, pageWord: 'p.' };
      const builder = await document.build(design.width, options);
      const planned = await planBook(book, design, { ...document, ...builder });
      if ('reason' in planned) throw new Error(planned.reason);
      const counts = (ids: readonly string[]) =>
        page.evaluate(
          `${JSON.stringify(ids)}.map((id) => document.querySelectorAll('#' + id + ' :is(.page-start, .column-start)').length)`,
        );
      const measured = await builder.measure();
      const applied = await builder.apply(planned.plan);
      const [a, b, c] = planned.plan.slice(1).map(({ pages }) => pages.length - 1);
      expect(await counts(['a', 'b', 'c'])).toEqual([a, b, c]);
      await builder.restore(['b']);
      expect(await counts(['a', 'b', 'c'])).toEqual([a, 0, c]);
      expect(await builder.measure()).toEqual(measured);
      expect(await builder.apply(planned.plan)).toEqual(applied);
      expect(await counts(['a', 'b', 'c'])).toEqual([a, b, c]);
    });
  }, 60_000);
});

describe('a browser that does not keep what was planned', () => {
  it('has the breaks refused that come out higher, and the pages chosen anew', async () => {
    const steps: string[] = [];
    // A paragraph that is broken grows.
    const book = stressBook('p[dir]:has(> .page-start) { letter-spacing: 1px }');
    const printed = await press.print(book, { paper, onProgress: (step) => steps.push(step) });
    expect(steps.filter((step) => step === 'choosing pages').length).toBeGreaterThan(1);
    expect(steps.filter((step) => step === 'printing')).toHaveLength(1);
    expect(printed.unplanned).toBeUndefined();
  }, 120_000);

  it('has the breaks of columns refused, too', async () => {
    const steps: string[] = [];
    const book = stressBook('.columns li:nth-child(3n).column-start { padding-top: 7px }');
    const printed = await press.print(book, { paper, onProgress: (step) => steps.push(step) });
    expect(steps.filter((step) => step === 'choosing pages').length).toBeGreaterThan(1);
    expect(steps.filter((step) => step === 'printing')).toHaveLength(1);
    expect(printed.unplanned).toBeUndefined();
  }, 120_000);

  it('is told of where its pages are others, and breaks them itself', async () => {
    const lower = pageCss.replace('480px', '380px');
    const steps: string[] = [];
    const printed = await press.print(stressBook('', { rules: () => lower }), {
      paper,
      onProgress: (step) => steps.push(step),
    });
    expect(printed.unplanned).toMatch(/^\d+ pages were printed where \d+ were planned$/);
    expect(steps.slice(0, 5)).toEqual([
      'choosing pages',
      'printing',
      `pages as the browser breaks them: ${printed.unplanned}`,
      'pass 1',
      'pass 2',
    ]);
    expect(printed.pages).toBeGreaterThan(40);
  }, 120_000);

  it('breaks pages itself where something cannot be measured', async () => {
    const printed = await press.print(stressBook('.box { float: left }'), { paper });
    expect(printed.unplanned).toBe('A float (div.box) in a');
    expect(printed.anchors.get('c')).toBeGreaterThan(printed.anchors.get('b') ?? Infinity);
  }, 60_000);
});
