import { describe, expect, it } from 'vitest';
import { paperNames, parsePaper } from '../../../src/guide/paper.js';
import { cardSheetOf, cornersOf } from '../../../src/layout/cards/card-sheet.js';
import { cardGrids } from '../../../src/layout/cards/options.js';

const papers = paperNames.flatMap((name) => parsePaper(name) ?? []);
const cases = papers.flatMap((paper) => cardGrids.map((grid) => ({ name: `${grid} on ${paper.name}`, paper, grid })));

describe.each(cases)('$name', ({ paper, grid }) => {
  const sheet = cardSheetOf(paper, { grid, fold: false });

  it('lies in the middle of the paper, so that its sides meet', () => {
    const [columns, rows] = [sheet.columns, sheet.rows];
    expect(2 * sheet.margin.x + columns * sheet.card.width).toBeCloseTo(paper.width, 1);
    expect(2 * sheet.margin.y + rows * sheet.card.height).toBeCloseTo(paper.height, 1);
    expect(Math.min(sheet.margin.x, sheet.margin.y)).toBeGreaterThanOrEqual(10);
  });

  it('has the back of each card where its front shows through', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const corners = Array.from({ length: sheet.count }, (_, at) => cornersOf(sheet, at, direction));
      for (const { front, back } of corners) {
        expect(back.top).toBe(front.top);
        expect(front.left + back.left + sheet.card.width).toBeCloseTo(paper.width, 1);
      }
      expect(new Set(corners.map(({ front }) => `${front.left} ${front.top}`)).size).toBe(sheet.count);
    }
  });
});

describe('cards to fold', () => {
  const sheet = cardSheetOf(papers[0] ?? { name: 'a4', width: 210, height: 297 }, {
    grid: '2x4',
    fold: true,
  });

  it('are half as many on a sheet, folded where front and back meet', () => {
    expect(sheet.count).toBe(4);
    const { front, back } = cornersOf(sheet, 2, 'ltr');
    expect(sheet.folds).toEqual([back.left]);
    expect(back).toEqual({ left: front.left + sheet.card.width, top: front.top });
    expect(sheet.cuts.x).toHaveLength(2);
  });
});
