import { describe, expect, test } from 'vitest';
import type { ReplyElement } from '../../src/guide/runner.js';
import { asLines, matchAnyOrder } from '../../src/proof/any-order.js';

const match = (expected: ReplyElement, observed: ReplyElement, bound: Readonly<Record<string, string>> = {}) => {
  const bindings = matchAnyOrder(expected, observed, new Map(Object.entries(bound)));
  return bindings && Object.fromEntries(bindings);
};

test('each line is an element, a gap whatever stands around it', () => {
  expect(asLines(['a', ' … ', 'b'])).toEqual(['a', '…', 'b']);
});

describe('elements in any order', () => {
  test.each<[ReplyElement, ReplyElement]>([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
    [
      [['a', 'b'], 'c'],
      ['c', ['b', 'a']],
    ],
    [
      ['…', 'a'],
      ['b', 'a', 'c'],
    ],
    [['…'], []],
    [[], []],
    ['a', 'a'],
  ])('%j are %j', (expected, observed) => {
    expect(match(expected, observed)).toEqual({});
  });

  test.each<[ReplyElement, ReplyElement]>([
    [
      ['a', 'a'],
      ['a', 'b'],
    ],
    [['a'], ['a', 'b']],
    [['a', 'b'], ['a']],
    [['…', 'a', 'b'], ['a']],
    [['a'], 'a'],
    ['a', ['a']],
    [[['a']], ['a']],
    ['a', 'b'],
  ])('%j are not %j', (expected, observed) => {
    expect(match(expected, observed)).toBeUndefined();
  });

  test('leave to marks what no other element wants', () => {
    expect(match(['<id>', 'a'], ['a', 'b'])).toEqual({ id: 'b' });
    expect(
      match(
        [
          ['<id>', '<other>'],
          ['<id>', 'a'],
        ],
        [
          ['a', 'x'],
          ['x', 'y'],
        ],
      ),
    ).toEqual({ id: 'x', other: 'y' });
  });

  test('keep what marks stand for already', () => {
    expect(match(['<id>', '…'], ['a', 'b'], { id: 'b' })).toEqual({ id: 'b' });
    expect(match(['<id>'], ['a'], { id: 'b' })).toBeUndefined();
  });
});
