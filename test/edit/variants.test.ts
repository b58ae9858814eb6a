import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variantsOf } from '../../src/edit/variants.js';
import { toolError } from '../support/errors.js';

const items = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('variants', () => {
  test('hold the same items, no two of them the same at one place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 26 }), fc.nat(), (size, many, seed) => {
        const count = Math.min(size, many);
        const orders = variantsOf(items(size), count, seed);
        expect(orders).toHaveLength(count);
        for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual(items(size));
        for (const place of items(size)) expect(new Set(orders.map((order) => order[place])).size).toBe(count);
      }),
    );
  });

  test('are had again with their seed, however many there are', () => {
    const [a, b, c] = variantsOf(items(30), 3, 7);
    expect(variantsOf(items(30), 2, 7)).toEqual([a, b]);
    expect(variantsOf(items(30), 3, 8)).not.toContainEqual(c);
  });

  test('stay what they are from release to release', () => {
    expect(variantsOf(['a', 'b', 'c', 'd', 'e', 'f'], 3, 7).map((order) => order.join(''))).toMatchInlineSnapshot(`
      [
        "ebcdfa",
        "beafdc",
        "fdeacb",
      ]
    `);
  });

  test('cannot be more than the items', () => {
    expect(toolError(() => variantsOf(items(2), 3, 1))).toMatchInlineSnapshot(
      `"usage/too-many-variants: \`variants 3\` is too many: there are 2 questions, and no two variants may have the same one at the same place"`,
    );
    expect(toolError(() => variantsOf(items(1), 2, 1))).toMatchInlineSnapshot(
      `"usage/too-many-variants: \`variants 2\` is too many: there is one question, and no two variants may have the same one at the same place"`,
    );
  });
});
