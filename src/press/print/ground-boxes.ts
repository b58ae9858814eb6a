import type { PageMarks } from '../../guide/book.js';
import type { DomDocument, DomElement } from './dom.js';

/**
 * Gives each piece of a box that goes over a page's end a ground of its own. The box's own one would go on to the foot
 * of the page, under the notes.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param starts - The element with which each page begins; breaks are in place.
 * @param ends - Where what stands on each page ends, in the viewport.
 */
export function groundBoxes(
  root: DomElement,
  starts: readonly DomElement[],
  ends: readonly number[],
  { document, marks }: { readonly document: DomDocument; readonly marks: PageMarks },
): void {
  const px = (value: string | undefined) => Number.parseFloat(value ?? '') || 0;
  for (const box of Array.from(root.querySelectorAll(marks.box))) {
    const within = [...starts.entries()].filter(([, start]) => start !== box && box.contains(start));
    const [first] = within;
    if (!first) continue;
    const style = document.defaultView.getComputedStyle(box);
    const [above, below] = [px(style['paddingTop']), px(style['paddingBottom'])];
    const bottom = box.getBoundingClientRect().bottom - below;
    const pieces = [
      { holder: box, top: box.getBoundingClientRect().top + above, end: ends[first[0] - 1] ?? bottom },
      ...within.map(([page, start], at) => ({
        holder: start.querySelector('td, th') ?? start,
        top: start.getBoundingClientRect().top,
        end: at + 1 < within.length ? (ends[page] ?? bottom) : bottom,
      })),
    ];
    const grounds = pieces.map(({ holder, top, end }) => {
      const ground = document.createElement('span');
      ground.className = 'box-ground';
      ground.setAttribute('aria-hidden', 'true');
      holder.prepend(ground);
      return { ground, top: top - above, height: end - top + above + below };
    });
    box.classList.add('box-broken');
    for (const { ground, height } of grounds) ground.style['height'] = `${height}px`;
    const offsets = grounds.map(({ ground, top }) => top - ground.getBoundingClientRect().top);
    for (const [at, { ground }] of grounds.entries()) ground.style['marginTop'] = `${offsets[at] ?? 0}px`;
  }
}
