import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideIntoDays } from '../../../src/layout/parts/inserts/divide-days.js';

/** "aab" are three tasks of two sections, a minute each. */
const minutes = (sections: string) => [...sections].map((section) => ({ section, seconds: 60 }));
const written = (sections: string, days: number) =>
  divideIntoDays(minutes(sections), days).map((day) => day.map(({ section }) => section).join(''));

describe('days', () => {
  it('are about equally long', () => {
    const seconds = [500, 100, 100, 100, 100, 100];
    const days = divideIntoDays(
      seconds.map((each) => ({ section: 'a', seconds: each })),
      2,
    );
    expect(days.map((day) => day.map((task) => task.seconds))).toEqual([[500], [100, 100, 100, 100, 100]]);
  });

  it('end with a section where that costs little', () => {
    expect(written('aaaaaabbbbbbbb', 2)).toEqual(['aaaaaa', 'bbbbbbbb']);
  });

  it('end within one where it would cost much', () => {
    expect(written('aabbbbbbbbbbbb', 2)).toEqual(['aabbbbb', 'bbbbbbb']);
  });

  it('are as many as there are tasks at most', () => {
    expect(written('ab', 7)).toEqual(['a', 'b']);
    expect(written('', 7)).toEqual([]);
  });

  it('hold every task once, in order, none of them empty', () => {
    const task = fc.record({ section: fc.constantFrom('a', 'b', 'c'), seconds: fc.integer({ min: 0, max: 900 }) });
    const given = fc.tuple(fc.array(task, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(given, ([tasks, count]) => {
        const days = divideIntoDays(tasks, count);
        expect(days.flat()).toEqual(tasks);
        expect(days).toHaveLength(Math.min(count, tasks.length));
        expect(days.every((day) => day.length > 0)).toBe(true);
      }),
    );
  });
});
