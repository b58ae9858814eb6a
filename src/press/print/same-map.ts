import type { PageMap } from '../../guide/book.js';

/** Whether two maps say the same of the same anchors. */
export function sameMap(a: PageMap, b: PageMap): boolean {
  return a.size === b.size && [...a].every(([anchor, folio]) => b.get(anchor) === folio);
}
