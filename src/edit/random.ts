/**
 * A reproducible source of numbers from 0 up to, not including, 1.
 *
 * The generator is mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, a period of 2³², far more
 * than a draw from a question bank needs. It is written here because a sample must come out the same on every
 * machine and in every later release, which neither `Math.random` nor a dependency promises.
 *
 * @param seed - Whole number from 0 to 2³² − 1.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers from 0 up to, not including, `count`, in an order by chance (Fisher–Yates). */
export function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    const [here = 0, there = 0] = [order[place], order[other]];
    order[place] = there;
    order[other] = here;
  }
  return order;
}

/**
 * Draws without putting back, by the Fisher–Yates shuffle stopped after `count` steps (Knuth, TAOCP 2, 3.4.2 P).
 *
 * @param count - At most as many as there are items.
 * @returns The drawn items in the order of `items`.
 */
export function draw<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const places = items.map((_, place) => place);
  for (let step = 0; step < count; step++) {
    const other = step + Math.floor(random() * (places.length - step));
    const [here, there] = [places[step], places[other]];
    if (here === undefined || there === undefined) throw new RangeError(`cannot draw ${count} of ${items.length}`);
    places[step] = there;
    places[other] = here;
  }
  const drawn = new Set(places.slice(0, count));
  return items.filter((_, place) => drawn.has(place));
}
