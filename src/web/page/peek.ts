import type { Page } from './page.js';
import { required } from './required.js';

/** How long a pointer rests before the peek opens, and how long it may be away before it closes, in milliseconds. */
const delay = { open: 250, close: 200 } as const;

/** A copy of a question's short answer in which nothing is a link and nothing has an id. */
function shortOf(question: HTMLElement): HTMLElement | undefined {
  const short = question.querySelector('.short')?.cloneNode(true);
  if (!(short instanceof HTMLElement)) return undefined;
  for (const note of short.querySelectorAll('.note-ref')) note.remove();
  for (const link of short.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of [short, ...short.querySelectorAll('[id]')]) element.removeAttribute('id');
  short.className = 'peek-short';
  return short;
}

/**
 * Shows what a reference leads to, while one points at it or has it in focus. It can be pointed at itself, stays until
 * one leaves, and goes on Escape (WCAG 2.2, 1.4.13).
 *
 * @returns Closes it; says whether it was open.
 */
export function connectPeek({ data, questions, placeOf }: Page): () => boolean {
  const peek = required('_peek', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let link: HTMLAnchorElement | undefined;

  const close = (): boolean => {
    clearTimeout(timer);
    const wasOpen = !peek.hidden;
    peek.hidden = true;
    link?.removeAttribute('aria-describedby');
    link = undefined;
    return wasOpen;
  };
  const place = (anchor: HTMLAnchorElement) => {
    const gap = 8;
    const [first] = anchor.getClientRects();
    if (!first) return;
    const { width, height } = peek.getBoundingClientRect();
    const start = getComputedStyle(anchor).direction === 'rtl' ? first.right - width : first.left;
    const left = Math.max(gap, Math.min(start, document.documentElement.clientWidth - width - gap));
    const below = first.bottom + gap + height < window.innerHeight;
    peek.style.left = `${left}px`;
    peek.style.top = `${below ? first.bottom + gap : Math.max(gap, first.top - gap - height)}px`;
  };
  const open = (anchor: HTMLAnchorElement, at: number) => {
    close();
    const question = data.questions[at];
    const element = questions[at];
    if (!question || !element) return;
    const title = document.createElement('p');
    title.className = 'peek-title';
    title.textContent = `${question.number} ${question.title}`;
    const meta = element.querySelector('.level')?.cloneNode(true);
    const short = document.documentElement.classList.contains('testing') ? undefined : shortOf(element);
    peek.replaceChildren(title, ...(meta ? [meta] : []), ...(short ? [short] : []));
    peek.hidden = false;
    place(anchor);
    anchor.setAttribute('aria-describedby', peek.id);
    link = anchor;
  };
  const referenceAt = (target: EventTarget | null): [HTMLAnchorElement, number] | undefined => {
    const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a.reference') : undefined;
    const at = anchor ? placeOf.get(decodeURIComponent(anchor.hash.slice(1))) : undefined;
    return anchor && at !== undefined ? [anchor, at] : undefined;
  };
  const after = (milliseconds: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const reference = referenceAt(event.target);
    if (reference) after(delay.open, () => open(...reference));
    else if (event.target instanceof Node && peek.contains(event.target)) clearTimeout(timer);
    else if (document.activeElement !== link || !link) after(delay.close, close);
  });
  document.addEventListener('focusin', (event) => {
    const reference = referenceAt(event.target);
    if (reference?.[0].matches(':focus-visible')) open(...reference);
  });
  document.addEventListener('focusout', (event) => {
    if (event.target === link) close();
  });
  document.addEventListener('click', close);
  // Going to a link by key may scroll it into view: the peek goes along.
  const follow = () => {
    if (!link) return;
    if (document.activeElement === link) place(link);
    else close();
  };
  window.addEventListener('scroll', follow, { passive: true });
  return close;
}
