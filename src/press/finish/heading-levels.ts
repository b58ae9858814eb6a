import { type StructElement, setRole } from './structure.js';

/**
 * Gives headings levels of which none is skipped on the way down, as PDF/UA-1 (7.4.2) asks: a part of the book that is
 * printed by itself, such as cards, begins at the level that it has in the book.
 *
 * @param elements All elements of the tag tree, in reading order.
 */
export function closeHeadingLevels(elements: readonly StructElement[]): void {
  /** Levels, as they are written, of the headings that the current one stands below. */
  let above: readonly number[] = [];
  for (const element of elements) {
    const level = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 0);
    if (level === 0) continue;
    above = [...above.filter((each) => each < level), level];
    if (above.length !== level) setRole(element, `H${above.length}`);
  }
}
