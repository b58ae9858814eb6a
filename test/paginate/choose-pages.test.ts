import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePages } from '../../src/paginate/choose-pages.js';
import type { Item, PagePlan } from '../../src/paginate/flow.js';
import { cheapest, costOfPages, heldBy, sizesOf } from './all-pages.js';
import { block, lines, list, type Piece, shape, shortList, someList } from './lists.js';

describe('the pages of a list', () => {
  it('hold every item once, in order but for figures that text ran past', () => {
    fc.assert(
      fc.property(someList(12), ({ items, notes }) => {
        const pages = choosePages(items, notes, shape);
        const all = heldBy(pages).flat();
        expect(all.toSorted((a, b) => a - b)).toEqual([...items.keys()]);
        const carried = new Set(pages.map((page) => page.carried));
        const others = all.filter((item) => !carried.has(item));
        expect(others).toEqual(others.toSorted((a, b) => a - b));
      }),
    );
  });

  it('are no higher than their room unless they hold a single item', () => {
    fc.assert(
      fc.property(someList(12), ({ items, notes }) => {
        const pages = choosePages(items, notes, shape);
        const held = heldBy(pages);
        const higher = pages.filter(
          ({ body, foot }, at) => body + foot > shape.height + 1e-6 && (held[at]?.length ?? 0) > 1,
        );
        expect(higher).toEqual([]);
      }),
    );
  });

  it('hold the notes of their items', () => {
    fc.assert(
      fc.property(someList(12), ({ items, notes }) => {
        const pages = choosePages(items, notes, shape);
        for (const [at, held] of heldBy(pages).entries()) {
          expect(pages[at]?.notes).toEqual(held.flatMap((item) => (items[item] as Item).notes));
        }
      }),
    );
  });

  it('shrink their gaps by a quarter at most, and only where they are full', () => {
    fc.assert(
      fc.property(someList(12), ({ items, notes }) => {
        const shrunk = choosePages(items, notes, shape).filter(({ shrink }) => shrink !== 0);
        for (const { shrink, body, foot } of shrunk) {
          expect(shrink).toBeGreaterThan(0);
          expect(shrink).toBeLessThanOrEqual(0.25);
          expect(body + foot).toBeCloseTo(shape.height, 6);
        }
      }),
    );
  });

  it('shrink gaps of 15 pixels and more', () => {
    const pagesOf = (gap: number) =>
      choosePages(list([{ height: 400 }, { gap, height: 103 - gap }, ...lines(20)]), {}, shape);
    expect(pagesOf(14)[0]).toMatchObject({ to: 1, shrink: 0 });
    expect(pagesOf(15)[0]).toMatchObject({ to: 2, shrink: 3 / 15, body: 500 });
  });

  it('begin where an author wants one, and nowhere that was refused while there is another way', () => {
    fc.assert(
      fc.property(someList(8), fc.array(fc.nat(60)), ({ items, notes }, places) => {
        const refused = new Set(places);
        const pages = choosePages(items, notes, shape, { refused });
        const starts = new Set(pages.map(({ from }) => from));
        const forced = [...items.keys()].filter((at) => items[at]?.breakBefore === 'page');
        expect(forced.filter((at) => !starts.has(at))).toEqual([]);
        const broken = pages.filter(({ to }) => to < items.length && refused.has(to));
        for (const page of broken) expect(page.broken).toContain('came-out-otherwise');
      }),
    );
  });

  it('tell the rules that they break where there is no legal way, and take the least bad', () => {
    const items = list(lines(60, { breakBefore: 'avoid' }).with(55, { breakBefore: 'avoid', leads: 'heading' }));
    const pages = choosePages(items, {}, shape);
    expect(pages.map(({ from, broken }) => [from, broken])).toEqual([
      [0, ['style-forbids']],
      [50, []],
    ]);
  });

  it('are none for a list without items', () => {
    expect(choosePages([], {}, shape)).toEqual([]);
  });

  it('keep a line with its notes, however high they are', () => {
    const items = list(lines(20).with(1, { notes: ['a', 'b'] }));
    const pages = choosePages(items, { a: 200, b: 250 }, shape);
    expect(pages).toMatchObject([
      { from: 0, to: 3, notes: ['a', 'b'], foot: 464, body: 30 },
      { from: 3, to: 20, notes: [], foot: 0 },
    ]);
  });
});

describe('a figure that does not fit', () => {
  const paragraph = block('paragraph', 6, { gap: 20, begins: 'paragraph' });

  it('is run past by the next paragraph, and stands at the head of the next page', () => {
    const items = list([...lines(40), { height: 200, gap: 20, floats: true }, ...paragraph, ...lines(20, {})]);
    const [first, second] = choosePages(items, {}, shape);
    expect(first).toMatchObject({ from: 0, to: 47, body: 480 });
    expect(second).toMatchObject({ from: 47, carried: 40, head: 0, body: 200 + 20 + 200 });
  });

  it('has its page’s notes counted once', () => {
    const pieces = [...lines(34), { notes: ['n'] }, { height: 200, floats: true }, ...paragraph, ...lines(20)];
    expect(choosePages(list(pieces), { n: 28 }, shape)[0]).toMatchObject({ to: 42, notes: ['n'], foot: 40, body: 410 });
  });

  it('stays where words point at it, where a part begins after it, or where it does not float', () => {
    const pages = (before: Piece, figure: Piece, after: readonly Piece[]) =>
      choosePages(list([...lines(39), before, { height: 200, gap: 20, ...figure }, ...after, ...lines(20)]), {}, shape);
    const isCarried = (all: readonly PagePlan[]) => all.some(({ carried }) => carried !== undefined);
    expect(isCarried(pages({}, { floats: true }, paragraph))).toBe(true);
    expect(isCarried(pages({ leads: 'colon' }, { floats: true }, paragraph))).toBe(false);
    expect(isCarried(pages({}, {}, paragraph))).toBe(false);
    expect(isCarried(pages({}, { floats: true }, block('paragraph', 6, { begins: 'part' })))).toBe(false);
    expect(isCarried(pages({}, { floats: true }, [{ begins: 'paragraph', leads: 'colon' }, {}]))).toBe(false);
    expect(isCarried(pages({}, { floats: true }, [{ begins: 'paragraph', breakBefore: 'avoid' }, {}]))).toBe(false);
    expect(isCarried(pages({}, { floats: true }, [{ begins: 'paragraph' }, { breakBefore: 'page' }]))).toBe(false);
  });

  it('stands on a page of its own behind the last paragraph of a flow', () => {
    const items = list([
      ...lines(40),
      { height: 450, floats: true },
      ...block('paragraph', 6, { begins: 'paragraph' }),
    ]);
    expect(choosePages(items, {}, shape)).toMatchObject([
      { from: 0, to: 47 },
      { from: 47, to: 47, carried: 40, body: 450 },
    ]);
  });
});

describe('the choice', () => {
  it('costs no more than any other', () => {
    fc.assert(
      fc.property(shortList, (short) => {
        const pages = choosePages(short.items, short.notes, shape);
        expect(costOfPages(short, pages)).toBeCloseTo(cheapest(short), 6);
      }),
      { numRuns: 400 },
    );
  });

  it('is told as it is', () => {
    const near = (sizes: ReturnType<typeof sizesOf>) =>
      sizes.map(({ body, foot, shrink }) => [body, foot, shrink].map((size) => Number(size.toFixed(6))));
    fc.assert(
      fc.property(fc.oneof(shortList, someList(12)), (some) => {
        const pages = choosePages(some.items, some.notes, shape);
        expect(near(pages)).toEqual(near(sizesOf(some, pages)));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same again', () => {
    fc.assert(
      fc.property(someList(12), ({ items, notes }) => {
        expect(choosePages(items, notes, shape)).toEqual(choosePages(structuredClone(items), notes, shape));
      }),
    );
  });
});
