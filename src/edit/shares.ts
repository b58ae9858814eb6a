/**
 * How many of each group a sample of a given size takes, so that the sample has the groups in the pool's proportion.
 *
 * The method is that of the largest remainder (Hamilton's): every group gets the whole part of its exact share
 * `size × group / total`, what is left goes to the largest remainders, of equal ones to the earlier group. A group
 * that would get none although there is a place for each then takes one from the group that is furthest above its
 * share, so that a small sample still shows every level; this alone can move a group by more than one.
 *
 * @param groups - Sizes of the groups, each at least 1.
 * @param size - At most the sum of the groups.
 * @returns A number for each group, their sum is `size`.
 */
export function proportionalShares(groups: readonly number[], size: number): number[] {
  const total = groups.reduce((sum, group) => sum + group, 0);
  const exact = groups.map((group) => (size * group) / total);
  const shares = exact.map(Math.floor);
  const left = size - shares.reduce((sum, share) => sum + share, 0);
  for (const group of byRemainder(groups, size, total).slice(0, left)) addTo(shares, group, 1);
  if (size >= groups.length) giveEachOne(shares, exact);
  return shares;
}

/** Groups by falling remainder. Remainders are compared as whole numbers: fractions would decide ties by rounding. */
function byRemainder(groups: readonly number[], size: number, total: number): number[] {
  const remainders = groups.map((group, index) => ({ index, remainder: (size * group) % total }));
  return remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index).map(({ index }) => index);
}

function giveEachOne(shares: number[], exact: readonly number[]): void {
  while (shares.includes(0)) {
    const surplus = shares.map((share, group) => (share > 1 ? share - (exact[group] ?? 0) : Number.NEGATIVE_INFINITY));
    addTo(shares, surplus.indexOf(Math.max(...surplus)), -1);
    addTo(shares, shares.indexOf(0), 1);
  }
}

function addTo(shares: number[], group: number, amount: number): void {
  shares[group] = (shares[group] ?? 0) + amount;
}
