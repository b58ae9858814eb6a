import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePages } from '../../src/paginate/choose-pages.js';
import type { Band, Item, PagePlan } from '../../src/paginate/flow.js';
import { lines, list, type Piece, shape, someList } from './lists.js';

/** The pages of a list that is set in two columns from one item up to another. */
const pagesOf = (pieces: readonly Piece[], notes = {}, from = 0, to = pieces.length): PagePlan[] =>
  choosePages(list(pieces), notes, shape, { bands: [{ from, to, columns: 2 }] });

/** From where to where each column goes, by page. */
const columnsOf = (pages: readonly PagePlan[]) =>
  pages.map(({ bands }) =>
    bands.flatMap(({ columns, to }) => columns.map((from, at) => [from, columns[at + 1] ?? to])),
  );

/** Height of what stands in a column. */
const heightOf = (items: readonly Item[], [from = 0, to = 0]: readonly number[]) =>
  (items[to - 1]?.bottom ?? 0) - (items[from]?.top ?? 0) + (items[from]?.head ?? 0) + (items[to]?.tail ?? 0);

describe('two columns', () => {
  it('are filled one after the other, and balanced on the last page', () => {
    expect(columnsOf(pagesOf(lines(130)))).toEqual([
      [
        [0, 50],
        [50, 100],
      ],
      [
        [100, 115],
        [115, 130],
      ],
    ]);
  });

  it('leave room for what stands above them, and what is below follows the higher one', () => {
    const pages = pagesOf([...lines(10), ...lines(101), { gap: 20 }, ...lines(59)], {}, 10, 111);
    expect(columnsOf(pages)).toEqual([
      [
        [10, 50],
        [50, 90],
      ],
      [
        [90, 101],
        [101, 111],
      ],
      [],
    ]);
    // 11 lines, a gap, and as much of the text below as has room: 37 lines.
    expect(pages.map(({ from, to, body }) => [from, to, body])).toEqual([
      [0, 90, 500],
      [90, 148, 500],
      [148, 171, 230],
    ]);
  });

  it('begin on the next page rather than part from what announces them', () => {
    const pages = pagesOf([...lines(48), { leads: 'heading' }, ...lines(60, { height: 20 })], {}, 49);
    expect(pages.map(({ from, bands }) => [from, bands.length])).toEqual([
      [0, 0],
      [48, 1],
      [97, 1],
    ]);
    // Where their first lines fit below a heading, they do.
    expect(pagesOf([...lines(47), { leads: 'heading' }, ...lines(60, { height: 20 })], {}, 48)[0]?.bands).toHaveLength(
      1,
    );
  });

  it('stand on one page with others', () => {
    const bands: Band[] = [
      { from: 0, to: 20, columns: 2 },
      { from: 30, to: 40, columns: 2 },
    ];
    expect(choosePages(list(lines(50)), {}, shape, { bands })).toMatchObject([
      {
        from: 0,
        to: 50,
        body: 100 + 100 + 50 + 100,
        bands: [
          { columns: [0, 10], to: 20, height: 100 },
          { columns: [30, 35], to: 40, height: 50 },
        ],
      },
    ]);
  });

  it('end early rather than break a rule', () => {
    expect(columnsOf(pagesOf(lines(100).with(49, { leads: 'heading' })))[0]?.[1]).toEqual([49, 99]);
    expect(columnsOf(pagesOf(lines(80).with(49, { leads: 'heading' }).with(40, { leads: 'label' })))[0]).toEqual([
      [0, 40],
      [40, 80],
    ]);
  });

  it('end where an author wants a new page', () => {
    expect(columnsOf(pagesOf(lines(40).with(20, { breakBefore: 'page' })))).toEqual([
      [
        [0, 10],
        [10, 20],
      ],
      [
        [20, 30],
        [30, 40],
      ],
    ]);
  });

  it('are not begun where a refused break would part them', () => {
    const bands = [{ from: 0, to: 130, columns: 2 }];
    const pages = choosePages(list(lines(130)), {}, shape, { bands, refused: new Set([50, 98, 99]) });
    expect(columnsOf(pages)[0]).toEqual([
      [0, 49],
      [49, 97],
    ]);
  });

  it('both make room for the notes of their page, and of what stands above them', () => {
    const notes = { a: 88, b: 98 };
    const withNotes = (at: number) =>
      lines(100)
        .with(3, { notes: ['a'] })
        .with(at, { notes: ['b'] });
    expect(pagesOf(withNotes(59), notes)).toMatchObject([
      { bands: [{ columns: [0, 30] }], to: 60, notes: ['a', 'b'], foot: 200, body: 300 },
      { bands: [{ columns: [60, 80] }], notes: [], foot: 0 },
    ]);
    // The line of the second note has to make room for it, and goes to the next page.
    expect(pagesOf(withNotes(60), notes)).toMatchObject([
      { to: 60, notes: ['a'], foot: 100 },
      { notes: ['b'], foot: 110 },
    ]);
    expect(pagesOf(withNotes(90), notes, 10)).toMatchObject([
      { to: 70, notes: ['a'], foot: 100, body: 400 },
      { notes: ['b'], foot: 110 },
    ]);
  });

  it('give what is higher than a page one to itself', () => {
    expect(pagesOf([...lines(3), { height: 600 }, ...lines(4)], {}, 1)).toMatchObject([
      { from: 0, to: 3 },
      { from: 3, to: 4, broken: ['overfull'] },
      { from: 4, to: 8 },
    ]);
  });

  it('hold every item once and in order, within their room, with their notes', () => {
    fc.assert(
      fc.property(someList(12), fc.nat(60), fc.nat(60), ({ items, notes }, one, other) => {
        const [from, to] = [Math.min(one, other), Math.min(items.length, Math.max(one, other) + 1)];
        const bands = from < to ? [{ from, to, columns: 2 }] : [];
        const pages = choosePages(items, notes, shape, { bands });
        expect([0, ...pages.map((page) => page.to)]).toEqual([...pages.map((page) => page.from), items.length]);
        const columns = columnsOf(pages).flat();
        expect(columns.map(([begin]) => begin)).toEqual(
          from < to ? [from, ...columns.slice(0, -1).map(([, end]) => end)] : [],
        );
        expect(columns.at(-1)?.[1]).toBe(from < to ? to : undefined);
        for (const page of pages) {
          expect(page.notes).toEqual(items.slice(page.from, page.to).flatMap((item) => item.notes));
          for (const band of page.bands) {
            expect(band.columns.length).toBeLessThanOrEqual(2);
            const heights = columnsOf([{ ...page, bands: [band] }])
              .flat()
              .map((column) => heightOf(items, column));
            expect(band.height).toBeCloseTo(Math.max(...heights), 6);
          }
        }
        const higher = pages.filter((page) => page.body + page.foot > shape.height + 1e-6);
        for (const page of higher)
          expect([page.broken, page.to - page.from]).toEqual([expect.arrayContaining(['overfull']), 1]);
      }),
      { numRuns: 300 },
    );
  });

  it('are balanced as low as two columns can be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 14 }), (heights) => {
        const items = list(heights.map((height) => ({ height })));
        const [page, ...rest] = choosePages(
          items,
          {},
          { ...shape, height: 900 },
          {
            bands: [{ from: 0, to: items.length, columns: 2 }],
          },
        );
        const lowest = items.map((_, at) =>
          Math.max(heightOf(items, [0, at + 1]), heightOf(items, [at + 1, items.length])),
        );
        expect([page?.body, rest]).toEqual([Math.min(...lowest), []]);
      }),
    );
  });
});
