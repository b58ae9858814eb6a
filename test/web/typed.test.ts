import { expect, test } from 'vitest';
import { areWordsRight, isNumberRight, numberIn } from '../../src/web/typed.js';

test.each([
  ['42', 42],
  [' −1,5 ', -1.5],
  ['1e3', 1000],
  ['', undefined],
  ['forty', undefined],
  ['Infinity', undefined],
])('%j is the number %s', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

test.each([
  ['0.3', 0.1 + 0.2, 0, true],
  ['42.5', 42, 0.5, true],
  ['42.51', 42, 0.5, false],
  ['41.5', 42, 0.5, true],
  ['x', 42, 0.5, false],
])('%s for %d ± %d: %s', (text, value, tolerance, isRight) => {
  expect(isNumberRight(text, value, tolerance)).toBe(isRight);
});

test.each([
  [' set  nx', true],
  ['SETNX', true],
  ['SET', false],
  ['', false],
])('%j for SETNX or SET NX: %s', (text, isRight) => {
  expect(areWordsRight(text, ['SETNX', 'SET NX'])).toBe(isRight);
});
