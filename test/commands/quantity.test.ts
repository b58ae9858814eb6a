import { expect, it } from 'vitest';
import { count, formatBytes, formatDuration } from '../../src/commands/quantity.js';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 KB'],
  [612_345, '612 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_449_000, '1.4 MB'],
  [12_400_000, '12 MB'],
  [3_200_000_000, '3.2 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it.each([
  [0, '0 ms'],
  [340.4, '340 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [4210, '4.2 s'],
  [59_949, '59.9 s'],
  [59_950, '1 min 0 s'],
  [125_400, '2 min 5 s'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

it('counts one and many', () => {
  expect([count(1, 'page'), count(0, 'page'), count(1200, 'page'), count(2, 'entry', 'entries')]).toEqual([
    '1 page',
    '0 pages',
    '1,200 pages',
    '2 entries',
  ]);
});
