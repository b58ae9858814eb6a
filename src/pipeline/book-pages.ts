import { join } from 'node:path';
import type { PageMap } from '../guide/book.js';
import { contentDigest } from '../guide/digest.js';
import type { Guide } from '../guide/guide.js';
import { readManifest } from '../write/index.js';
import type { Wanted } from './layouts/layout.js';

/**
 * Pages of the whole book on this paper in this theme, as the last build found them.
 *
 * @returns Undefined where there is no such book, or the guide has changed since.
 */
export async function readBookPages(
  guide: Guide,
  { out, paper }: Pick<Wanted, 'out' | 'paper'>,
  theme: string,
): Promise<PageMap | undefined> {
  const manifest = await readManifest(join(out, guide.id));
  const map = manifest?.pageMaps?.[`${paper.name}/${theme}`];
  return map && map.content === contentDigest(guide) ? new Map(Object.entries(map.pages)) : undefined;
}
