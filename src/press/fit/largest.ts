/**
 * The largest number that passes, by halving: where one passes, smaller ones pass too.
 *
 * @param from - Smallest number that is tried.
 * @returns Undefined where none passes.
 */
export async function largest(
  from: number,
  to: number,
  passes: (number: number) => Promise<boolean>,
): Promise<number | undefined> {
  let found: number | undefined;
  let [low, high] = [from, to];
  while (low <= high) {
    // The upper end first: mostly there is room.
    const middle: number = found === undefined && high === to ? high : Math.ceil((low + high) / 2);
    if (await passes(middle)) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
