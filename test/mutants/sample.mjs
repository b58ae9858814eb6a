/**
 * A random sample, the same for the same seed, spread over the list by its order.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} count
 * @param {number} seed
 * @returns {Item[]} In the order of the draw, so that a run that is cut short has seen all parts.
 */
export function drawn(items, count, seed) {
  let state = seed;
  // The generator of Lehmer with the factor of Park and Miller; a state of 0 would never leave it.
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  state = (seed % 2_147_483_646) + 1;
  for (let warm = 0; warm < 9; warm += 1) next();
  return items
    .map((item) => ({ item, key: next() }))
    .sort((one, other) => one.key - other.key)
    .slice(0, count)
    .map(({ item }) => item);
}
