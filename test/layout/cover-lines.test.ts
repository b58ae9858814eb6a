import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines, type Room } from '../../src/layout/cover-lines.js';

/** Each sign is half an em wide. */
const widthOf = (line: string): number => Array.from(line).length / 2;
const room: Room = { width: 50, height: 36, sizes: [20, 10], leading: 1.2 };

describe('a text on the cover', () => {
  test.each([
    ['is as large as it fits', 'Tea', { size: 20, leading: 24, list: ['Tea'] }],
    ['is smaller where one line is too few', 'Tea and milk', { size: 10, leading: 12, list: ['Tea and', 'milk'] }],
    ['breaks after hyphens and slashes', 'Tea-and/or-milk', { size: 10, leading: 12, list: ['Tea-and/', 'or-milk'] }],
    [
      'breaks between signs without spaces, never before what closes',
      '紅茶と牛乳と砂糖の本。',
      { size: 10, leading: 12, list: ['紅茶と牛乳と砂糖の', '本。'] },
    ],
    ['breaks within a word that is too long', 'Unbreakables', { size: 10, leading: 12, list: ['Unbreakabl', 'es'] }],
    ['is nothing where it is nothing', ' ', { size: 20, leading: 24, list: [] }],
  ])('%s', (_, text, lines) => {
    expect(fitLines(text, room, widthOf)).toEqual(lines);
  });

  test('ends with an ellipsis where it fits in no size', () => {
    expect(fitLines('x'.repeat(99), room, widthOf)).toEqual({
      size: 10,
      leading: 12,
      list: ['x'.repeat(9), 'x'.repeat(9), `${'x'.repeat(9)}…`],
    });
  });

  test('stays within its room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { size, leading, list } = fitLines(text, room, widthOf);
        expect(list.length * leading).toBeLessThanOrEqual(room.height);
        for (const line of list) expect(widthOf(line) * size).toBeLessThanOrEqual(room.width);
      }),
    );
  });
});
