import { createHash } from 'node:crypto';
import type { Guide } from './guide.js';

/**
 * A digest of everything that a guide's books are made from (SHA-256, hexadecimal). Where two are equal, so are
 * the pages, given one paper, theme, browser and version of Prepbook.
 */
export function contentDigest(guide: Guide): string {
  const hash = createHash('sha256');
  // What was released, and what is gone, is in no book.
  const { pictures, anchors, sections, front, appendices, release: _release, retired: _retired, ...rest } = guide;
  const plain = (_key: string, value: unknown) => (value instanceof Map ? [...value] : value);
  for (const part of [rest, ...front, ...sections, ...appendices, anchors]) hash.update(JSON.stringify(part, plain));
  for (const [path, picture] of pictures) hash.update(path).update(picture.bytes);
  return hash.digest('hex');
}
