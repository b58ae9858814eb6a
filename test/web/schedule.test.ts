import { describe, expect, it } from 'vitest';
import {
  type Card,
  isDue,
  type Mark,
  type Progress,
  queueOf,
  rate,
  standingOf,
  tally,
} from '../../src/web/schedule.js';

const start = new Date('2026-01-01T10:00:00Z');
const day = 86_400_000;
const later = (days: number) => new Date(start.getTime() + days * day);

/** The card after marks that are each given when it is due. */
function rated(...marks: readonly Mark[]): Card {
  let card: Card | undefined;
  for (const mark of marks) card = rate(card, mark, card?.due ?? start);
  if (!card) throw new Error('No marks');
  return card;
}

describe('the schedule', () => {
  it('brings back sooner what went worse', () => {
    const dues = ([1, 2, 3, 4] as const).map((mark) => rated(mark).due.getTime());
    expect(dues).toEqual([...dues].sort((one, other) => one - other));
    expect(new Set(dues).size).toBe(4);
  });

  it('takes a mark where the clock was ahead when the last one was given', () => {
    const ahead = rate(rated(3, 3, 3), 3, later(1000));
    const card = rate(ahead, 3, later(1));
    expect(card.last_review).toEqual(later(1));
    expect(card.due.getTime()).toBeGreaterThan(later(1).getTime());
  });

  it('waits longer each time that a question is known', () => {
    const waits = [3, 4, 5, 6].map((times) => {
      const { due, last_review: last } = rated(...Array.from({ length: times }, () => 3 as const));
      return due.getTime() - (last?.getTime() ?? 0);
    });
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits[0]).toBeGreaterThan(day);
  });

  it('gives the same dates for the same marks', () => {
    expect(rated(3, 3, 1, 4)).toEqual(rated(3, 3, 1, 4));
  });

  it('knows what is new, shaky and known', () => {
    expect([undefined, rated(1), rated(3, 3), rated(3, 3, 1)].map(standingOf)).toEqual([
      'fresh',
      'shaky',
      'known',
      'shaky',
    ]);
  });
});

describe('the queue', () => {
  const progress: Progress = new Map([
    ['b', rate(undefined, 4, start)],
    ['c', rate(undefined, 1, start)],
    ['d', rate(undefined, 2, start)],
  ]);

  it('asks what is longest due first, then what is new, and not what is known', () => {
    expect(queueOf(['a', 'b', 'c', 'd', 'e'], progress, later(1))).toEqual(['c', 'd', 'a', 'e']);
    expect(queueOf(['a', 'b', 'c', 'd', 'e'], progress, later(30))).toEqual(['c', 'd', 'b', 'a', 'e']);
    expect(queueOf(['b', 'c'], progress, start)).toEqual([]);
  });

  it('counts', () => {
    expect(tally(['a', 'b', 'c', 'd'], progress)).toEqual({ fresh: 1, shaky: 2, known: 1 });
    expect(isDue(undefined, later(1))).toBe(false);
  });
});
