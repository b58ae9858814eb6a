import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../src/guide/paper.js';
import { geometryOf } from '../../src/layout/page-geometry.js';
import { fitHead, fitHeads } from '../../src/layout/running-head.js';

const geometry = (name: string) => {
  const paper = parsePaper(name);
  if (!paper) throw new Error(`No paper ${name}`);
  return geometryOf(paper);
};
const long = 'A title that goes on and on, further than any page is wide, and further still, until nobody reads it';

describe('the head of a page', () => {
  it('has both titles whole where there is room', () => {
    expect(fitHeads('Redis, asked and answered', '2 · Choosing a data type', geometry('a4'))).toEqual([
      'Redis, asked and answered',
      '2 · Choosing a data type',
    ]);
  });

  it('has the whole of it for one title', () => {
    const wide = Array.from({ length: 3 }, () => long).join(' ');
    const both = fitHeads('2 · Keys', wide, geometry('a4'))[1];
    expect(fitHead(wide, geometry('a4')).length).toBeGreaterThan(both.length + 10);
    expect(fitHead('2 · Keys', geometry('a4'))).toBe('2 · Keys');
  });

  it('shortens the guide’s title first, at the end of a word', () => {
    expect(fitHeads(long, '2 · Keys', geometry('a5'))).toMatchInlineSnapshot(`
      [
        "A title that goes on and on, further than any page is wide, and further…",
        "2 · Keys",
      ]
    `);
  });

  it('shortens both where both are long', () => {
    expect(fitHeads(long, `3 · ${long}`, geometry('a4'))).toMatchInlineSnapshot(`
      [
        "A title that goes on and on, further than any…",
        "3 · A title that goes on and on, further than any page is wide, and…",
      ]
    `);
  });

  it('counts ideographs double', () => {
    const [left] = fitHeads('队列是先进先出的数据结构'.repeat(12), 'x', geometry('a5'));
    expect(left.length).toBeLessThan(50);
    expect(left.endsWith('…')).toBe(true);
  });

  it('never holds more letters than fit, and cuts no sign in two', () => {
    const titles = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(titles, titles, fc.constantFrom('a4', 'a5', '90x90mm'), (left, right, name) => {
        const boxes = geometry(name);
        const heads = fitHeads(left, right, boxes);
        const room = (boxes.measure + boxes.labels + boxes.gap) / 1.3;
        expect(Array.from(heads.join('')).length).toBeLessThanOrEqual(room);
        for (const head of heads) expect(head.isWellFormed()).toBe(true);
      }),
    );
  });
});
