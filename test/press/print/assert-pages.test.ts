import { describe, expect, it } from 'vitest';
import type { FlowPlan, Item, PagePlan } from '../../../src/paginate/flow.js';
import { differenceFrom, refuseMisfits } from '../../../src/press/print/assert-pages.js';

const page = (from: number, to: number, body: number, rest: Partial<PagePlan> = {}): PagePlan => ({
  from,
  to,
  bands: [],
  head: 0,
  notes: [],
  shrink: 0,
  body,
  foot: 0,
  broken: [],
  ...rest,
});
const flow = (...pages: PagePlan[]): FlowPlan => ({ id: 'keys', blanks: 0, start: 1, pages });
const item = (rest: Partial<Item> = {}): Item => ({
  top: 0,
  bottom: 0,
  inside: [],
  breakBefore: 'auto',
  head: 0,
  tail: 0,
  notes: [],
  ...rest,
});
/** A flow of 25 items, of which those from 8 to 12 are the lines of one paragraph. */
const items = Array.from({ length: 25 }, (_, at) =>
  at > 8 && at <= 12 ? item({ inside: [{ kind: 'paragraph', before: at - 8, after: 13 - at }] }) : item(),
);
const planned = (...plan: FlowPlan[]) => ({ plan, flows: [{ id: 'keys', items, bands: [] }] });
const plan = planned(flow(page(0, 10, 600), page(10, 20, 580), page(20, 25, 100)));
const applied = (...heights: number[]) =>
  heights.map((height, at) => ({ flow: 0, page: at, isGoingOn: false, height }));
const refusedOf = (pages: Parameters<typeof refuseMisfits>[1], of = plan) => [
  ...(refuseMisfits(of, pages)?.refused.get('keys') ?? []),
];

describe('pages after their breaks', () => {
  it('are accepted where they are as high as planned, give or take a pixel', () => {
    expect(refuseMisfits(plan, applied(600, 580.9, 99.1))).toBeUndefined();
  });

  it('have their breaks refused where they are higher or lower', () => {
    expect(refusedOf(applied(600, 598, 100))).toEqual([10, 20]);
    expect(refusedOf(applied(598, 580, 100))).toEqual([10]);
  });

  it('have the breaks between their columns refused, too', () => {
    const bands = [{ columns: [10, 15], to: 20, height: 580 }];
    const inColumns = planned(flow(page(0, 10, 600), page(10, 20, 580, { bands }), page(20, 25, 100)));
    expect(refusedOf(applied(600, 598, 100), inColumns)).toEqual([10, 15, 20]);
  });

  it('have the pages of their flow alone chosen anew', () => {
    const two = {
      plan: [...plan.plan, { ...flow(page(0, 25, 300)), id: 'memory' }],
      flows: [...plan.flows, ...plan.flows],
    };
    const all = [...applied(600, 580, 100), { flow: 1, page: 0, isGoingOn: false, height: 310 }];
    expect(refuseMisfits(two, all)?.flows).toEqual(['memory']);
  });

  it('have a text that was parted refused as a whole', () => {
    const parted = applied(620, 580, 100).map((each) => ({ ...each, isGoingOn: each.page === 1 }));
    expect(refusedOf(parted)).toEqual([9, 10, 11, 12]);
  });

  it('keep what was refused before', () => {
    const before = new Map([['keys', new Set([7])]]);
    expect(refuseMisfits(plan, applied(620, 580, 100), before)?.refused).toEqual(new Map([['keys', new Set([7, 10])]]));
    expect(before).toEqual(new Map([['keys', new Set([7])]]));
  });

  it('count what a page repeats, and are not compared where a figure hides it', () => {
    const repeated = planned(flow(page(0, 10, 600), page(10, 20, 580, { head: 30 })));
    expect(refuseMisfits(repeated, applied(600, 550))).toBeUndefined();
    const padded = { ...plan, flows: plan.flows.map((own) => ({ ...own, items: items.with(10, item({ tail: 8 })) })) };
    expect(refuseMisfits(padded, applied(592, 580, 100))).toBeUndefined();
    expect(
      refuseMisfits(planned(flow(page(0, 10, 600), page(10, 20, 580, { carried: 9 }))), applied(700, 700)),
    ).toBeUndefined();
  });
});

describe('a print', () => {
  const asPlanned = { count: 9, places: new Map([['a', 2]]), onTop: new Set<string>() };

  it('is as planned where its pages and places are', () => {
    expect(differenceFrom(asPlanned, { count: 9, places: new Map([['a', 2]]) })).toBeUndefined();
    expect(differenceFrom(asPlanned, { count: 9, places: new Map([['unknown', 5]]) })).toBeUndefined();
  });

  it('may tell what is raised in the first line of a page on the page before, and nothing else', () => {
    const before = { count: 9, places: new Map([['a', 1]]) };
    expect(differenceFrom({ ...asPlanned, onTop: new Set(['a']) }, before)).toBeUndefined();
    expect(differenceFrom(asPlanned, before)).toBe('#a was printed on page 2 where page 3 was planned');
    const after = { count: 9, places: new Map([['a', 3]]) };
    expect(differenceFrom({ ...asPlanned, onTop: new Set(['a']) }, after)).toBe(
      '#a was printed on page 4 where page 3 was planned',
    );
  });

  it('says how it differs', () => {
    expect(differenceFrom(asPlanned, { count: 10, places: new Map() })).toBe(
      '10 pages were printed where 9 were planned',
    );
    expect(differenceFrom(asPlanned, { count: 9, places: new Map([['a', 3]]) })).toBe(
      '#a was printed on page 4 where page 3 was planned',
    );
  });
});
