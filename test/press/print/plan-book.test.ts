import { describe, expect, it } from 'vitest';
import type { PageDesign, PageMap } from '../../../src/guide/book.js';
import type { Flow, Item } from '../../../src/paginate/flow.js';
import type { MeasuredPages } from '../../../src/press/print/page-builder.js';
import { type PlannedBook, planBook } from '../../../src/press/print/plan-book.js';
import { makeBook } from '../documents.js';

const line = (at: number): Item => ({
  top: at * 10,
  bottom: at * 10 + 10,
  inside: [],
  breakBefore: 'auto',
  head: 0,
  tail: 0,
  notes: [],
});
const flow = (id: string, lines: number): Flow => ({
  id,
  items: Array.from({ length: lines }, (_, at) => line(at)),
  bands: [],
});
/** A book of two flows: `front`, and `text` with the anchor `q` on a line. */
const measured = (lines: number, q = 0, unmeasured: readonly string[] = []): MeasuredPages => ({
  flows: [flow('front', 10), flow('text', lines)],
  anchors: [
    { id: 'front', flow: 0, y: 1 },
    { id: 'text', flow: 1, y: 1 },
    { id: 'q', flow: 1, y: q * 10 + 5 },
  ],
  notes: {},
  unmeasured,
});

const design: PageDesign = {
  width: 100,
  height: 101,
  line: 10,
  footAbove: 0,
  footGap: 0,
  marks: {} as PageDesign['marks'],
  hasFeet: true,
  sides: undefined,
  openers: 'next',
  sections: ['text'],
  titles: new Map([['text', '1 · The text']]),
  rules: () => '',
};
const book = makeBook({
  outline: [{ title: 'The text', anchor: 'text', children: [{ title: '1.1 Why?', anchor: 'q', children: [] }] }],
  ranges: [
    { anchor: 'cover', style: 'none' },
    { anchor: 'front', style: 'roman' },
    { anchor: 'text', style: 'decimal' },
  ],
});

/** Plans a book that measures as given, one time after the other; the last measure holds from then on. */
async function plan(measures: readonly MeasuredPages[], part: Partial<PageDesign> = {}) {
  const written: PageMap[] = [];
  let count = 0;
  const result = await planBook(
    book,
    { ...design, ...part },
    {
      measure: async () => measures[Math.min(count++, measures.length - 1)] ?? measured(10),
      number: async (pages) => {
        written.push(pages);
      },
    },
  );
  return { result, written, count };
}

const planned = async (...given: Parameters<typeof plan>): Promise<PlannedBook> => {
  const { result } = await plan(...given);
  if ('reason' in result) throw new Error(result.reason);
  return result;
};

describe('a plan', () => {
  it('is whole once the numbers that were written are those of its pages', async () => {
    const { result, written, count } = await plan([measured(40, 20), measured(40, 35)]);
    // The first numbers move `q`, the second do not.
    expect(written.map((pages) => pages.get('q'))).toEqual(['3', '4']);
    expect(count).toBe(3);
    expect('reason' in result || result.pageMap.get('q')).toBe('4');
  });

  it('gives up where numbers never settle', async () => {
    const moving = Array.from({ length: 5 }, (_, at) => measured(90, at % 2 === 0 ? 5 : 75));
    await expect(plan(moving)).rejects.toThrow('did not settle in 4 plans');
  });

  it('says what cannot be measured', async () => {
    expect((await plan([measured(10, 0, ['A float in text'])])).result).toEqual({ reason: 'A float in text' });
  });

  it('lets pages face each other from 32 on, and then begins numbers on the right', async () => {
    const small = await planned([measured(200)]);
    expect([small.sides, small.places.get('text')]).toEqual(['one', 2]);
    const large = await planned([measured(400)]);
    expect([large.sides, large.places.get('front'), large.places.get('text')]).toEqual(['two', 2, 4]);
    const asked = await planned([measured(200)], { sides: 'two' });
    expect([asked.sides, asked.places.get('text')]).toEqual(['two', 4]);
  });

  it('says of each page what stands beside its text, and nothing of an empty one', async () => {
    const { faces } = await planned([measured(30, 15)], { sides: 'two' });
    expect(faces.map(({ folio, section, question }) => [folio, section, question])).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['i', '', ''],
      ['', '', ''],
      ['1', '1 · The text', '1 · The text'],
      ['2', '1 · The text', '1.1 Why?'],
      ['3', '1 · The text', '1.1 Why?'],
    ]);
  });
});
