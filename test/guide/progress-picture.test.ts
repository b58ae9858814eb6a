import { expect, test } from 'vitest';
import { progressCells, progressCellsSize } from '../../src/guide/progress-picture.js';

test('cells leave two units to the next, and none behind the last', () => {
  expect(progressCells).toEqual({ inRow: 20, step: 12, size: 10 });
  expect(progressCellsSize(20)).toEqual({ width: 20 * 10 + 19 * 2, height: 10 });
});

test.each([
  [0, 10],
  [1, 10],
  [20, 10],
  [21, 22],
  [200, 118],
])('%d questions are %d units high', (count, height) => {
  expect(progressCellsSize(count)).toEqual({ width: 238, height });
});

test('more than 200 are a bar', () => {
  expect(progressCellsSize(201)).toBeUndefined();
});
