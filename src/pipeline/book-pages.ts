import { join } from 'node:path';
import type { PageMap } from '../guide/book.js';
import { contentDigest } from '../guide/digest.js';
import type { Guide } from '../guide/guide.js';
import { readManifest } from '../write/index.js';

/**
 * Printed page numbers of the guide's whole book, by anchor, as an earlier build in the same folder found them.
 *
 * @param out - Folder of all guides' output.
 * @param paper - Name of the paper.
 * @returns Undefined where no such book was made, or one of other content.
 */
export async function bookPages(out: string, guide: Guide, paper: string, theme: string): Promise<PageMap | undefined> {
  const manifest = await readManifest(join(out, guide.id));
  const map = manifest?.guide.id === guide.id ? manifest.pageMaps?.[`${paper}/${theme}`] : undefined;
  if (map?.content !== contentDigest(guide)) return undefined;
  return new Map(Object.entries(map.pages));
}
