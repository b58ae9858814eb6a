import { expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.js';

test.each([
  ['titel', ['subtitle', 'title'], 'title'],
  ['SENIOR', ['senior'], 'senior'],
  ['expert', ['easy', 'mid'], undefined],
  ['x', [], undefined],
])('%s of %j: %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});
