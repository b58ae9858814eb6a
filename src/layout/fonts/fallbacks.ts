import { type Cluster, codePointsOf, isEmoji, neededCodePoints } from './characters.js';
import { findCovering } from './covering-subset.js';
import { emojiFamily } from './families.js';
import type { InstalledFamily, Subset } from './installed-family.js';

/** Which subsets stand in for what the roles' own families lack. */
export interface Fallbacks {
  /** Subset to the code points that it is to draw, joiners and selectors of its clusters among them. */
  readonly taken: ReadonlyMap<Subset, ReadonlySet<number>>;
  /** Code points that no font has. */
  readonly missing: ReadonlySet<number>;
}

/**
 * Finds for each cluster the first family that has all of it in one file; where there is none, for each of its
 * characters by itself. Emoji ask the emoji family first, and then every mention of such a character goes there, so
 * that one sign does not have two looks in a book: a browser may ignore the selector that tells them apart.
 *
 * @param families - Best first.
 */
export async function findFallbacks(
  clusters: ReadonlySet<Cluster>,
  families: readonly InstalledFamily[],
): Promise<Fallbacks> {
  const usual = families.flat();
  const emojiFirst = [...usual.filter(isOfEmoji), ...usual.filter((subset) => !isOfEmoji(subset))];
  const taken = new Map<Subset, Set<number>>();
  const missing = new Set<number>();

  const place = async (cluster: Cluster, subsets: readonly Subset[]): Promise<void> => {
    const needed = neededCodePoints(cluster);
    const subset = await findCovering(subsets, needed);
    if (subset) take(taken, subset, codePointsOf(cluster));
    else if (needed.length === 1) missing.add(needed[0] ?? 0);
    else for (const codePoint of needed) await place(String.fromCodePoint(codePoint), subsets);
  };

  const emoji = [...clusters].filter(isEmoji);
  for (const cluster of emoji) await place(cluster, emojiFirst);
  const drawnAsEmoji = new Set([...taken].filter(([subset]) => isOfEmoji(subset)).flatMap(([, points]) => [...points]));
  for (const cluster of clusters) {
    if (isEmoji(cluster)) continue;
    const alsoEmoji = neededCodePoints(cluster).every((codePoint) => drawnAsEmoji.has(codePoint));
    await place(cluster, alsoEmoji ? emojiFirst : usual);
  }
  return { taken, missing };
}

function isOfEmoji(subset: Subset): boolean {
  return subset.family === emojiFamily;
}

function take(taken: Map<Subset, Set<number>>, subset: Subset, codePoints: readonly number[]): void {
  taken.set(subset, new Set([...(taken.get(subset) ?? []), ...codePoints]));
}
