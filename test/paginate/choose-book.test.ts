import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRange } from '../../src/guide/book.js';
import { chooseBook, countPages, rightHandFlows } from '../../src/paginate/choose-book.js';
import { choosePages } from '../../src/paginate/choose-pages.js';
import type { BookPlan, Flow, MeasuredBook } from '../../src/paginate/flow.js';
import { pageHeads } from '../../src/paginate/page-heads.js';
import { placeAnchors } from '../../src/paginate/place-anchors.js';
import { block, lines, list, type Piece, shape, someList } from './lists.js';

const flow = (id: string, pieces: readonly Piece[], columns: 1 | 2 = 1): Flow => ({
  id,
  items: list(pieces),
  bands: columns === 1 ? [] : [{ from: 0, to: pieces.length, columns }],
});
const measured = (...flows: Flow[]): MeasuredBook => ({ flows, anchors: [], notes: {} });
const startsOf = (plan: BookPlan) => plan.map(({ id, blanks, start, pages }) => [id, blanks, start, pages.length]);

const about = flow('about', lines(20));
const keys = flow('keys', lines(60));
const memory = flow('memory', lines(60));
const terms = flow('index', lines(120), 2);

describe('a book', () => {
  it('has its flows one after the other, each on pages of its own', () => {
    const plan = chooseBook(measured(about, keys, terms), shape, { firstPage: 1, onTheRight: new Set() });
    expect(startsOf(plan)).toEqual([
      ['about', 0, 1, 1],
      ['keys', 0, 2, 2],
      ['index', 0, 4, 2],
    ]);
    expect(countPages(plan)).toBe(6);
  });

  it('has an empty page before what opens on the right, where that would open on the left', () => {
    const onTheRight = new Set(['about', 'keys', 'memory', 'index']);
    const plan = chooseBook(measured(about, keys, memory, terms), shape, { firstPage: 1, onTheRight });
    expect(startsOf(plan)).toEqual([
      ['about', 1, 2, 1],
      ['keys', 1, 4, 2],
      ['memory', 0, 6, 2],
      ['index', 0, 8, 2],
    ]);
    expect(countPages(plan)).toBe(10);
  });

  it('is the cover alone without flows, and has no page for one without items', () => {
    const options = { firstPage: 1, onTheRight: new Set(['empty', 'keys']) };
    expect(countPages(chooseBook(measured(), shape, options))).toBe(1);
    const plan = chooseBook(measured(flow('empty', []), keys), shape, options);
    expect(startsOf(plan)).toEqual([
      ['empty', 0, 1, 0],
      ['keys', 1, 2, 2],
    ]);
  });

  it('is chosen anew where breaks were refused, in that flow alone', () => {
    const refused = new Map([['memory', new Set([50])]]);
    const plan = chooseBook(measured(keys, memory, terms), shape, { firstPage: 1, onTheRight: new Set(), refused });
    expect(plan.map(({ pages }) => pages[1]?.from)).toEqual([50, 49, 100]);
  });

  it('ends when each break that fails is refused, for any list', () => {
    fc.assert(
      fc.property(someList(4), ({ items, notes }) => {
        // The worst of browsers: it keeps no break at all that another could take the place of.
        const refused = new Set<number>();
        let rounds = 0;
        for (let isNew = true; isNew; rounds++) {
          const starts = choosePages(items, notes, shape, { refused }).map(({ from }) => from);
          isNew = starts.some((from) => from > 0 && !refused.has(from));
          for (const from of starts) refused.add(from);
        }
        expect(rounds).toBeLessThanOrEqual(items.length + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the right-hand page', () => {
  const flows = [about, keys, memory, terms];
  const ranges: PageRange[] = [
    { anchor: 'cover', style: 'none' },
    { anchor: 'about', style: 'roman' },
    { anchor: 'keys', style: 'decimal' },
  ];
  const sections = ['keys', 'memory'];
  const of = (sides: 'one' | 'two', openers: 'next' | 'right') => [
    ...rightHandFlows(flows, ranges, sections, { sides, openers }),
  ];

  it('is where numbering begins, and sections if they are to, in books of two sides', () => {
    expect(of('two', 'next')).toEqual(['about', 'keys']);
    expect(of('two', 'right')).toEqual(['about', 'keys', 'memory']);
    expect(of('one', 'next')).toEqual([]);
    expect(of('one', 'right')).toEqual([]);
  });

  it('is had with as few empty pages as can be', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean())), (sizes) => {
        const all = sizes.map(([count], at) => flow(`f${at}`, lines(count, { height: 50 })));
        const onTheRight = new Set(sizes.flatMap(([, isRight], at) => (isRight ? [`f${at}`] : [])));
        const plan = chooseBook(measured(...all), shape, { firstPage: 1, onTheRight });
        let next = 1;
        for (const { id, blanks, start, pages } of plan) {
          expect(start).toBe(next + blanks);
          expect(blanks).toBe(onTheRight.has(id) && next % 2 === 1 ? 1 : 0);
          next = start + pages.length;
        }
      }),
    );
  });
});

describe('an anchor', () => {
  it('stands on the page that holds it', () => {
    fc.assert(
      fc.property(
        someList(12),
        fc.array(fc.tuple(fc.nat(200), fc.double({ min: 0, max: 0.99, noNaN: true }))),
        (one, at) => {
          const anchors = at.map(([item, share], index) => {
            const { top, bottom } = one.items[item % one.items.length] ?? { top: 0, bottom: 0 };
            return { id: `a${index}`, flow: 0, y: top + share * (bottom - top - 1), item: item % one.items.length };
          });
          const book = {
            flows: [{ id: 'f', items: one.items, bands: [] }],
            anchors,
            notes: one.notes,
          };
          const plan = chooseBook(book, shape, { firstPage: 3, onTheRight: new Set() });
          const places = placeAnchors(book, plan);
          for (const { id, item } of anchors) {
            const pages = plan[0]?.pages ?? [];
            const carrying = pages.findIndex(({ carried }) => carried === item);
            const holding = pages.findIndex(({ from, to }) => from <= item && item < to);
            expect(places.get(id)).toBe(3 + (carrying >= 0 ? carrying : holding));
          }
        },
      ),
    );
  });

  it('may stand a hair above its item, above the first, or in a gap', () => {
    const book = {
      flows: [flow('f', [{ gap: 20 }, ...lines(48), { gap: 40 }, ...lines(10)])],
      anchors: [-5, 510.2, 505, 549.6, 549.4].map((y, index) => ({ id: `a${index}`, flow: 0, y })),
      notes: {},
    };
    const places = placeAnchors(book, chooseBook(book, shape, { firstPage: 1, onTheRight: new Set() }));
    expect(Object.fromEntries(places)).toEqual({ a0: 1, a1: 1, a2: 1, a3: 2, a4: 1 });
  });

  it('is a note’s at the foot of its page, too', () => {
    const book = { flows: [flow('f', lines(60).with(55, { notes: ['n'] }))], anchors: [], notes: { n: 20 } };
    const plan = chooseBook(book, shape, { firstPage: 1, onTheRight: new Set() });
    expect([...placeAnchors(book, plan)]).toEqual([['n', 2]]);
  });
});

describe('heads', () => {
  const question = (height: number): Piece[] => [{ begins: 'question' }, ...block('list', height / 10 - 1)];
  const book: MeasuredBook = {
    flows: [about, flow('keys', [...question(600), ...question(200), ...question(100), ...question(700)])],
    anchors: [
      { id: 'keys', flow: 1, y: 0, title: 'Keys' },
      // Not in the order in which they stand.
      { id: 'q4', flow: 1, y: 900, title: 'Four' },
      { id: 'q1', flow: 1, y: 5, title: 'One' },
      { id: 'q2', flow: 1, y: 600, title: 'Two' },
      { id: 'q3', flow: 1, y: 800, title: 'Three' },
      { id: 'elsewhere', flow: 1, y: 300 },
    ],
    notes: {},
  };
  const plan = chooseBook(book, shape, { firstPage: 1, onTheRight: new Set(['about', 'keys']) });
  const heads = pageHeads(book.anchors, placeAnchors(book, plan), plan, countPages(plan));

  it('name the section, and the first question that begins on the page, else the one that goes on', () => {
    expect(plan.map(({ start }) => start)).toEqual([2, 4]);
    expect(heads.slice(4).map(({ section, question: one }) => `${section}: ${one}`)).toEqual([
      'Keys: One',
      'Keys: Two',
      'Keys: Four',
      'Keys: Four',
    ]);
  });

  it('are empty on the cover, on empty pages, and where a flow has no title', () => {
    expect(heads.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => ({ section: '', question: '' })));
  });
});
