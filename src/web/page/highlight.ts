import { foldForSearch } from '../../guide/search.js';

/** Words of a text with their places, for matching against folded terms. */
const word = /[\p{L}\p{N}_\p{M}]+/gu;

/** How far beyond the window matches are marked already. */
const margin = '300px';

/** Ranges of the words within an element that one of the terms begins or is. */
function rangesIn(element: Element, terms: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    for (const match of text.matchAll(word)) {
      const folded = foldForSearch(match[0]);
      if (!terms.some((term) => folded.includes(term))) continue;
      const range = new Range();
      range.setStart(walker.currentNode, match.index);
      range.setEnd(walker.currentNode, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Marks matches by the browser's own highlights, which change nothing in the page. Only what is looked at is searched
 * through, so that the length of the guide does not matter. Where a browser has no highlights nothing is marked.
 *
 * @returns Marks these folded terms from now on; none takes all marks away.
 */
export function connectHighlight(questions: readonly HTMLElement[]): (terms: readonly string[]) => void {
  if (!('highlights' in CSS)) return () => {};
  const marks = new Highlight();
  CSS.highlights.set('match', marks);
  const inView = new Set<Element>();
  let wanted: readonly string[] = [];
  let observing = false;
  const mark = (elements: Iterable<Element>) => {
    if (wanted.length === 0) return;
    for (const element of elements) for (const range of rangesIn(element, wanted)) marks.add(range);
  };
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      marks.clear();
      mark(inView);
    },
    { rootMargin: margin },
  );
  return (terms) => {
    wanted = terms;
    if (terms.length > 0 && !observing) {
      observing = true;
      for (const question of questions) observer.observe(question);
    }
    marks.clear();
    mark(inView);
  };
}
