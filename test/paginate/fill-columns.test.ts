import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillColumns } from '../../src/paginate/fill-columns.js';
import type { Flow, PagePlan } from '../../src/paginate/flow.js';
import { lines, list, type Piece, shape, someList } from './lists.js';

const flowOf = (pieces: readonly Piece[], span = 0): Flow => ({ id: 'index', items: list(pieces), columns: 2, span });

/** From where to where each column goes. */
const columnsOf = (pages: readonly PagePlan[]) =>
  pages.map(({ columns, to }) => columns.map((from, at) => [from, columns[at + 1] ?? to]));

describe('two columns', () => {
  it('are filled one after the other, and balanced on the last page', () => {
    expect(columnsOf(fillColumns(flowOf(lines(130)), {}, shape))).toEqual([
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

  it('leave room for what stands across them on the first page', () => {
    const pages = fillColumns(flowOf(lines(130), 100), {}, shape);
    expect(pages.map(({ columns, body }) => [columns, body])).toEqual([
      [[0, 40], 500],
      [[80, 105], 250],
    ]);
  });

  it('end early rather than break a rule', () => {
    const pieces = lines(80).with(49, { leads: 'heading' });
    expect(fillColumns(flowOf(lines(100).with(49, { leads: 'heading' })), {}, shape)[0]?.columns).toEqual([0, 49]);
    expect(fillColumns(flowOf(pieces.with(40, { leads: 'label' })), {}, shape)[0]?.columns).toEqual([0, 40]);
  });

  it('end where an author wants a new page', () => {
    const pages = fillColumns(flowOf(lines(40).with(20, { breakBefore: 'page' })), {}, shape);
    expect(columnsOf(pages)).toEqual([
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

  it('both make room for the notes of their page', () => {
    const notes = { a: 88, b: 98 };
    const withNotes = (at: number) =>
      lines(100)
        .with(3, { notes: ['a'] })
        .with(at, { notes: ['b'] });
    expect(fillColumns(flowOf(withNotes(59)), notes, shape)).toMatchObject([
      { columns: [0, 30], to: 60, notes: ['a', 'b'], foot: 200, body: 300 },
      { columns: [60, 80], notes: [], foot: 0 },
    ]);
    // The line of the second note has to make room for it, and goes to the next page.
    expect(fillColumns(flowOf(withNotes(60)), notes, shape)).toMatchObject([
      { to: 60, notes: ['a'], foot: 100 },
      { notes: ['b'], foot: 110 },
    ]);
  });

  it('hold every item once and in order, within their room, with their notes', () => {
    fc.assert(
      fc.property(someList(12), fc.integer({ min: 0, max: 200 }), ({ items, notes }, span) => {
        const pages = fillColumns({ id: 'index', items, columns: 2, span }, notes, shape);
        const columns = columnsOf(pages).flat();
        expect(columns.map(([from]) => from)).toEqual([0, ...columns.slice(0, -1).map(([, to]) => to)]);
        expect(columns.at(-1)?.[1]).toBe(items.length);
        for (const page of pages) {
          expect(page.notes).toEqual(items.slice(page.from, page.to).flatMap((item) => item.notes));
          expect(page.columns.length).toBeLessThanOrEqual(2);
        }
        const higher = pages.filter((page) => page.body + page.foot > shape.height + 1e-6);
        for (const { broken } of higher) expect(broken).toContain('overfull');
      }),
    );
  });
});
