import { type Cluster, neededCodePoints } from './characters.js';
import { findCovering } from './covering-subset.js';
import type { InstalledFamily, Subset } from './installed-family.js';

/** What a role's own family does for a text. */
export interface OwnSubsets {
  /** In the package's order. */
  readonly used: InstalledFamily;
  /** Clusters that the family has not in any one file. */
  readonly lacking: ReadonlySet<Cluster>;
}

/** A page's own words are in it. */
const always = 'latin';

/**
 * Picks those subsets of a role's own family that have something of its text, and the Latin one in any case.
 *
 * Of subsets that share a character the package's last comes first, as in CSS: it is the more general one.
 */
export async function pickOwnSubsets(family: InstalledFamily, clusters: ReadonlySet<Cluster>): Promise<OwnSubsets> {
  const generalFirst = family.toReversed();
  const used = new Set<Subset>();
  const lacking = new Set<Cluster>();
  for (const cluster of clusters) {
    const needed = neededCodePoints(cluster);
    if (needed.length === 0) continue;
    const subset = await findCovering(generalFirst, needed);
    if (subset) used.add(subset);
    else lacking.add(cluster);
  }
  return { used: family.filter((subset) => subset.name === always || used.has(subset)), lacking };
}
