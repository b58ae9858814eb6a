import { expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.js';

test.each([
  ['titel', ['subtitle', 'title'], 'title'],
  ['SENIOR', ['senior'], 'senior'],
  ['expert', ['easy', 'mid'], undefined],
  ['x', [], undefined],
  // Two edits are near in a short word, three in one of nine letters; never as many as it has.
  ['title', ['tittles'], 'tittles'],
  ['title', ['tittless'], undefined],
  ['questions', ['qestio'], 'qestio'],
  ['question', ['qestio', 'estio'], 'qestio'],
  ['question', ['estio'], undefined],
  ['mid', ['max'], 'max'],
  ['ab', ['cd'], undefined],
  ['a', ['b'], undefined],
  // Of two the nearer, of two as near the one of the same length, else the first.
  ['level', ['levels', 'lebel'], 'lebel'],
  ['level', ['lebel', 'levels'], 'lebel'],
  ['level', ['lebes', 'levels'], 'levels'],
  ['level', ['leve', 'lebel'], 'lebel'],
  ['level', ['bevel', 'lebel'], 'bevel'],
])('%s of %j: %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});
