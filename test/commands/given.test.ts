import { expect, it } from 'vitest';
import { given } from '../../src/commands/given.js';

it('keeps what has a value, false and empty ones too', () => {
  expect(Object.entries(given({ a: 'x', b: undefined, c: false, d: '', e: 0 }))).toEqual([
    ['a', 'x'],
    ['c', false],
    ['d', ''],
    ['e', 0],
  ]);
});
