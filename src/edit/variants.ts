import { ToolError } from '../diagnostics/tool-error.js';
import { seededRandom, shuffled } from './random.js';

/**
 * Puts items into several orders that have nothing in common: no item stands at the same place in two of them. The
 * orders are drawn one after the other, so that the first of them do not depend on how many there are.
 *
 * @param count - From 1 to 26, and at most as many as there are items: more cannot differ at every place.
 * @returns As many orders, the same for the same items and seed.
 * @throws ToolError `too-many-variants` (usage).
 */
export function variantsOf<Item>(items: readonly Item[], count: number, seed: number): Item[][] {
  if (count > items.length) throw tooMany(count, items.length);
  const random = seededRandom(seed);
  const used = items.map(() => new Set<number>());
  return Array.from({ length: count }, () => {
    const order = newOrder(used, random);
    for (const [place, item] of order.entries()) used[place]?.add(item);
    return order.flatMap((item) => items.slice(item, item + 1));
  });
}

/**
 * A random order that uses at each place an item that no order before had there. As a Latin rectangle can always be
 * continued (M. Hall, 1945), the places can all be matched with items: by augmenting paths (Kuhn, 1955).
 *
 * @param used - Items that earlier orders have at each place.
 */
function newOrder(used: readonly ReadonlySet<number>[], random: () => number): number[] {
  const count = used.length;
  const candidates = shuffled(count, random);
  const placeOf = new Map<number, number>();
  const settle = (place: number, tried: Set<number>): boolean => {
    // From another candidate each time, or the first ones would always stand first.
    for (let step = 0; step < count; step++) {
      const item = candidates[(place + step) % count] ?? 0;
      if (tried.has(item) || used[place]?.has(item)) continue;
      tried.add(item);
      const holder = placeOf.get(item);
      if (holder !== undefined && !settle(holder, tried)) continue;
      placeOf.set(item, place);
      return true;
    }
    return false;
  };
  for (let place = 0; place < count; place++) {
    if (!settle(place, new Set())) throw new Error(`No item is left for place ${place}`);
  }
  return [...placeOf].sort(([, a], [, b]) => a - b).map(([item]) => item);
}

function tooMany(count: number, there: number): ToolError {
  const questions = there === 1 ? 'there is one question' : `there are ${there} questions`;
  return new ToolError(
    'usage',
    'too-many-variants',
    `\`variants ${count}\` is too many: ${questions}, and no two variants may have the same one at the same place`,
    { options: ['variants'] },
  );
}
