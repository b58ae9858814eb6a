import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edit/make-edition.js';
import { draw, seededRandom } from '../../src/edit/random.js';
import { proportionalShares } from '../../src/edit/shares.js';
import type { Guide } from '../../src/guide/guide.js';
import { makeGuide } from '../support/guide.js';

const sampleOf = (guide: Guide, size: number, seed: number) => [
  ...makeEdition(guide, { sample: { size, seed } }).chosen,
];

describe('a sample', () => {
  const guide = makeGuide({ sections: [20, 20] });

  test('stays what it is from release to release', () => {
    expect(sampleOf(guide, 6, 7)).toMatchInlineSnapshot(`
      [
        "s1-1",
        "s1-4",
        "s1-18",
        "s2-1",
        "s2-9",
        "s2-18",
      ]
    `);
    expect(sampleOf(guide, 6, 8)).toMatchInlineSnapshot(`
      [
        "s1-7",
        "s1-11",
        "s2-1",
        "s2-4",
        "s2-8",
        "s2-9",
      ]
    `);
  });

  test('is had again with its seed, whatever else is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (size, seed) => {
        const sample = { size, seed };
        const first = makeEdition(guide, { sample }).chosen;
        const again = makeEdition(guide, {
          sample,
          sections: ['s2', 's1'],
          levels: ['senior', 'mid', 'junior'],
        }).chosen;
        expect([...again]).toEqual([...first]);
        expect(first.size).toBe(size);
      }),
    );
  });

  test('differs with its seed', () => {
    const samples = Array.from({ length: 50 }, (_, seed) => sampleOf(guide, 6, seed).join());
    expect(new Set(samples).size).toBeGreaterThan(45);
  });

  test('takes each question about equally often', () => {
    const taken = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const id of sampleOf(guide, 10, seed)) taken.set(id, (taken.get(id) ?? 0) + 1);
    }
    expect(taken.size).toBe(40);
    for (const times of taken.values()) expect(times).toSatisfy((n: number) => n > 400 && n < 620);
  });
});

describe('shares', () => {
  test('are proportional, the rest going to the largest remainders', () => {
    expect(proportionalShares([10, 20, 30], 6)).toEqual([1, 2, 3]);
    expect(proportionalShares([16, 18, 12], 10)).toEqual([3, 4, 3]);
    expect(proportionalShares([1, 1, 1], 2)).toEqual([1, 1, 0]);
  });

  test('leave no level out while there is a place for each', () => {
    expect(proportionalShares([1, 100], 2)).toEqual([1, 1]);
    expect(proportionalShares([1, 1, 1, 97], 4)).toEqual([1, 1, 1, 1]);
    expect(proportionalShares([1, 1, 1, 97], 3)).toEqual([0, 0, 0, 3]);
  });

  const groups = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
  const sampled = groups.chain((sizes) =>
    fc.record({ sizes: fc.constant(sizes), size: fc.integer({ min: 1, max: sizes.reduce((a, b) => a + b) }) }),
  );

  test('add up, never exceed their group, and are within one of the exact share', () => {
    fc.assert(
      fc.property(sampled, ({ sizes, size }) => {
        const total = sizes.reduce((a, b) => a + b);
        const exact = sizes.map((group) => (size * group) / total);
        const shares = proportionalShares(sizes, size);
        expect(shares.reduce((a, b) => a + b)).toBe(size);
        for (const [index, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(size >= sizes.length ? 1 : 0);
          expect(share).toBeLessThanOrEqual(sizes[index] ?? 0);
          // A group too small for a whole place is given one, which others then lack.
          const disturbed = size >= sizes.length && exact.some((part) => part < 1);
          const tolerance = disturbed ? sizes.length : 1;
          expect(Math.abs(share - (exact[index] ?? 0))).toBeLessThan(tolerance);
        }
      }),
    );
  });
});

describe('the generator', () => {
  test('gives mulberry32’s numbers', () => {
    // Printed by its author's C function.
    const raw = (seed: number) => Array.from({ length: 3 }, seededRandomOf(seed));
    expect(raw(1)).toEqual([2693262067, 11749833, 2265367787]);
    expect(raw(2 ** 32 - 1)).toEqual([3850105811, 813802916, 3073704848]);
  });

  test('a draw has as many items as asked, in order, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 30 }), fc.nat(), fc.nat(30), (items, seed, count) => {
        const wanted = Math.min(count, items.length);
        const drawn = draw(items, wanted, seededRandom(seed));
        expect(drawn).toHaveLength(wanted);
        expect(drawn).toEqual(items.filter((item) => drawn.includes(item)));
      }),
    );
  });

  test('more cannot be drawn than there are', () => {
    expect(() => draw([1, 2], 3, seededRandom(1))).toThrow(RangeError);
  });
});

function seededRandomOf(seed: number): () => number {
  const random = seededRandom(seed);
  return () => random() * 2 ** 32;
}
