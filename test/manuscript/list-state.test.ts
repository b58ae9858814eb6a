import { describe, expect, test } from 'vitest';
import { indentOf, trackList } from '../../src/manuscript/slices/list-state.js';

/** The state after each line. */
function states(...lines: readonly string[]): (number | undefined)[] {
  let state: number | undefined;
  return lines.map((line, at) => {
    state = trackList(state, line, lines[at - 1] ?? '');
    return state;
  });
}

describe('a list', () => {
  test.each([
    ['- a', 2],
    ['   * a', 5],
    ['+   a', 4],
    ['-    a', 5],
    ['-     a', 2],
    ['1. a', 3],
    ['123456789) a', 11],
    ['-\ta', 4],
    ['-', 2],
    ['-   ', 2],
  ])('begins with %j, its content at column %d', (line, column) => {
    expect(states(line)).toEqual([column]);
  });

  test.each(['    - a', '-a', '1234567890. a', '1 a', '***', '- - -', '* * *', 'a'])(
    'does not begin with %j',
    (line) => {
      expect(states(line)).toEqual([undefined]);
    },
  );

  test('goes on over empty lines and what is indented as its content', () => {
    expect(states('- a', '', '  b', '    c')).toEqual([2, 2, 2, 2]);
  });

  test('goes on with a line that continues its paragraph, until one does not', () => {
    expect(states('- a', 'b', '', 'c')).toEqual([2, 2, 2, undefined]);
  });

  test.each(['# b', '###### b', '#', '```js', '~~~', '> b'])('ends at %j', (line) => {
    expect(states('- a', line)).toEqual([2, undefined]);
  });

  test('goes on with its next item, whose content may stand elsewhere', () => {
    expect(states('9. a', '10. b', ' c')).toEqual([3, 4, 4]);
  });

  test('keeps the column of its outermost item', () => {
    expect(states('- a', '  - b', '    c')).toEqual([2, 2, 2]);
  });
});

test.each([
  ['a', 0],
  ['  a', 2],
  ['\ta', 4],
  ['  \ta', 4],
  ['\t a', 5],
  ['   ', 3],
])('%j is indented by %d columns', (line, columns) => {
  expect(indentOf(line)).toBe(columns);
});
