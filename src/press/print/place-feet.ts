import type { PageMarks } from '../../guide/book.js';
import type { FlowPlan } from '../../paginate/flow.js';
import type { DomDocument, DomElement } from './dom.js';
import type { Fold } from './fold-columns.js';
import type { ReadFlow } from './read-flow.js';

/**
 * Puts the notes of each page to its foot. In the document they stand after the block that holds the last reference of
 * the page, so that they are read there; they are out of the flow, and moved down (or up) from where they would stand.
 * Nothing adds up from page to page.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param broken.starts - The element with which each page begins; breaks are in place.
 * @param broken.folds - The columns of each page, which are laid out as one.
 */
export function placeFeet(
  root: DomElement,
  { references }: ReadFlow,
  { pages }: FlowPlan,
  { starts, folds }: { readonly starts: readonly DomElement[]; readonly folds: readonly (readonly Fold[])[] },
  { document, marks, height }: { readonly document: DomDocument; readonly marks: PageMarks; readonly height: number },
): void {
  const end = root.querySelector(marks.notes);
  const list = end?.querySelector(marks.noteList);
  if (!end || !list) return;
  const topOf = (element: DomElement) => element.getBoundingClientRect().top;
  const holderOf = (reference: DomElement): DomElement => {
    let block = reference;
    while (block.parentElement && block.parentElement !== root && !block.parentElement.matches(marks.footHolder))
      block = block.parentElement;
    return block;
  };
  const footOf = (notes: readonly string[]): DomElement => {
    const foot = end.cloneNode(false);
    foot.classList.add('foot');
    const own = list.cloneNode(false);
    for (const id of notes) {
      const note = document.getElementById(id);
      if (!note) throw new Error(`There is no note ${id}.`);
      own.append(note);
    }
    foot.append(own);
    return foot;
  };
  const feet = pages.flatMap(({ notes }, page) => {
    const last = notes.at(-1);
    const reference = last === undefined ? undefined : references.get(last);
    return reference ? [{ page, notes, block: holderOf(reference), box: document.createElement('div') }] : [];
  });
  // A foot between two blocks is a sibling that neither expects: both keep the looks that they have without it.
  const kept = feet.flatMap(({ block }) => {
    const next = block.nextElementSibling;
    return [
      { element: block, names: ['marginBottom'] },
      ...(next ? [{ element: next, names: ['marginTop', 'textIndent'] }] : []),
    ].flatMap(({ element, names }) => {
      const style = document.defaultView.getComputedStyle(element);
      return names.map((name) => ({ element, name, value: style[name] ?? '' }));
    });
  });
  for (const { element, name, value } of kept) element.style[name] = value;
  for (const foot of feet) {
    foot.box = footOf(foot.notes);
    foot.block.after(foot.box);
  }
  if (!end.querySelector(marks.note)) end.remove();
  const tops = starts.map(topOf);
  // A pixel above the page's end, which the plan keeps free: what is rounded there would push a note to the next page.
  const lowest = height - 1;
  /** Of the rule below the head of a table. */
  const rule = 2;
  const wanted = feet.map(({ page, box, block }) => {
    // The block that it follows may end on a later page than that of the reference.
    let on = page;
    for (let next = starts[on + 1]; next && block.contains(next); next = starts[on + 1]) on += 1;
    const { top, height: own } = box.getBoundingClientRect();
    const above = (folds[on] ?? []).filter(({ bottom }) => bottom < top + 1);
    const rise = above.reduce((sum, fold) => sum + fold.rise, 0);
    const head = pages[on]?.head ?? 0;
    // A head of a table that is repeated has the whole of the rule below it, where the first shares it with a row.
    const repeated = head > 0 ? head + rule : 0;
    return lowest - own - (top - (tops[on] ?? 0) - rise + repeated) + (page - on) * height;
  });
  for (const [at, { box }] of feet.entries()) box.style['marginTop'] = `${wanted[at] ?? 0}px`;
}
