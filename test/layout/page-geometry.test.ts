import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../src/guide/paper.js';
import { geometryOf, tableRoomOf } from '../../src/layout/page-geometry.js';

const geometry = (name: string) => {
  const paper = parsePaper(name);
  if (!paper) throw new Error(`No paper ${name}`);
  return geometryOf(paper);
};

describe('the boxes of a page', () => {
  it.each(['a4', 'letter', 'a5', 'b5', '120x190mm', '90x90mm', '600x600mm'])('of %s fill it exactly', (name) => {
    const { paper, margin, labels, gap, measure } = geometry(name);
    expect(margin.left + labels + gap + measure + margin.right).toBeCloseTo(paper.width, 5);
    expect(margin.top).toBe(margin.bottom);
    for (const side of Object.values(margin)) expect(side).toBeGreaterThan(6);
    expect(margin.left).toBeGreaterThan(margin.right);
    expect(measure).toBeLessThanOrEqual(126);
    expect(measure).toBeGreaterThan(paper.width / 3 - 80);
  });

  it.each([
    ['a4', true],
    ['letter', true],
    ['b5', true],
    ['a5', false],
    ['120x190mm', false],
  ])('of %s have a column of labels: %s', (name, hasLabels) => {
    const { labels, gap } = geometry(name);
    expect(labels > 0).toBe(hasLabels);
    expect(gap > 0).toBe(hasLabels);
  });

  it('of A4 are those of the design', () => {
    expect(geometry('a4')).toMatchInlineSnapshot(`
      {
        "edge": 13,
        "gap": 6,
        "labels": 33,
        "margin": {
          "bottom": 26,
          "left": 24,
          "right": 21,
          "top": 26,
        },
        "measure": 126,
        "paper": {
          "height": 297,
          "name": "a4",
          "width": 210,
        },
      }
    `);
  });

  it('of A5 have a margin for the spine, and room between the text and what stands above and below it', () => {
    const { margin, edge } = geometry('a5');
    expect(margin).toMatchObject({ left: 16.1, right: 12 });
    // A line of the head is four millimetres high.
    expect(margin.top - edge - 4).toBeGreaterThan(4);
  });

  it('give tables the line, wide ones the labels too, and what is turned the height', () => {
    const wide = geometry('a4');
    expect(tableRoomOf(wide)).toEqual({
      line: wide.measure,
      page: wide.measure + wide.labels + wide.gap,
      turned: 297 - 2 * wide.margin.top - 1,
    });
    const narrow = geometry('a5');
    expect(tableRoomOf(narrow)).toMatchObject({ line: narrow.measure, page: narrow.measure });
  });
});
