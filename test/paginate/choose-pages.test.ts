import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePages } from '../../src/paginate/choose-pages.js';
import type { Item, PagePlan } from '../../src/paginate/flow.js';
import { shape, someList } from './lists.js';

/** The items of each page, in the order in which they stand there. */
function itemsOf(pages: readonly PagePlan[]): number[][] {
  return pages.map(({ from, to, carried }, at) => {
    const passed = pages[at + 1]?.carried;
    const own = Array.from({ length: to - from }, (_, index) => from + index).filter((item) => item !== passed);
    return carried === undefined ? own : [carried, ...own];
  });
}

describe('the pages of a list', () => {
  it('hold every item once, in order but for figures that text ran past', () => {
    fc.assert(
      fc.property(someList(12), ({ items, notes }) => {
        const pages = choosePages(items, notes, shape);
        const all = itemsOf(pages).flat();
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
        const held = itemsOf(pages);
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
        for (const [at, held] of itemsOf(pages).entries()) {
          expect(pages[at]?.notes).toEqual(held.flatMap((item) => (items[item] as Item).notes));
        }
      }),
    );
  });
});
