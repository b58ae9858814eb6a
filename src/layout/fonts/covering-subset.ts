import type { Subset } from './installed-family.js';

/**
 * The first of several subsets that has a glyph for each of some code points, in every variant: text that changes
 * to italic must not change its font. A subset's file is read only where its range offers them all.
 *
 * @param subsets - Best first.
 * @returns Undefined where none has them all.
 */
export async function findCovering(
  subsets: readonly Subset[],
  codePoints: readonly number[],
): Promise<Subset | undefined> {
  for (const subset of subsets) {
    if (codePoints.every(subset.offers) && (await covers(subset, codePoints))) return subset;
  }
  return undefined;
}

async function covers({ family, read }: Subset, codePoints: readonly number[]): Promise<boolean> {
  for (const variant of family.variants) {
    const file = await read(variant);
    if (!codePoints.every((codePoint) => file.codePoints.has(codePoint))) return false;
  }
  return true;
}
