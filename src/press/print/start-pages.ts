import type { FlowPlan } from '../../paginate/flow.js';
import type { breakLine } from './break-line.js';
import type { DomDocument, DomElement } from './dom.js';
import type { ReadFlow } from './read-flow.js';

/**
 * Makes each page of a flow begin where the plan says, and each of its columns, with room for what reaches out above its
 * first line.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @returns The element with which each page begins.
 */
export function startPages(
  root: DomElement,
  { places, bands }: ReadFlow,
  { pages }: FlowPlan,
  tools: { readonly document: DomDocument; readonly breakLine: typeof breakLine },
): DomElement[] {
  const { document } = tools;
  /** What begins with an item loses the space above it, as the first thing on a page does. */
  const startAt = (at: number, name: 'page-start' | 'column-start'): DomElement => {
    const place = places[at];
    if (!place) throw new Error(`There is no item ${at} in ${root.id}.`);
    const [outer] = place.begun;
    if (!outer) {
      if (!place.line) throw new Error(`Item ${at} of ${root.id} is neither a block nor a line.`);
      const mark = tools.breakLine(document, place.line);
      mark.classList.add(name);
      return mark;
    }
    outer.classList.add(name);
    for (const element of place.begun) element.classList.add('page-top');
    return outer;
  };
  const starts: DomElement[] = [];
  // From the last to the first: what stands before a break does not move by it.
  for (let at = pages.length - 1; at >= 0; at--) {
    const page = pages[at];
    if (!page) continue;
    const columns = page.bands.flatMap((band) => band.columns.slice(1));
    for (const column of columns.reverse()) startAt(column, 'column-start');
    const carried = page.carried === undefined ? undefined : places[page.carried]?.begun[0];
    // The browser goes on to the next page by itself where the last column of one ends.
    const band = bands.find(({ from, to }) => from < page.from && page.from < to);
    const before = pages[at - 1]?.bands.at(-1)?.columns.length ?? 0;
    const isNextColumn = band !== undefined && before >= band.columns;
    const start = at === 0 ? root : startAt(page.from, isNextColumn ? 'column-start' : 'page-start');
    const rising = at === 0 || carried ? undefined : places[page.from]?.rising;
    if (rising) {
      if (start.matches('.break-mark')) start.style['height'] = `${rising.height}px`;
      else rising.block.style['paddingTop'] = `${rising.height}px`;
    }
    if (carried && at > 0) {
      carried.classList.add('page-start', 'page-top');
      start.classList.remove('page-start');
      start.before(carried);
    }
    starts[at] = carried && at > 0 ? carried : start;
  }
  return starts;
}
