import type { PageData } from '../../guide/page-data.js';
import { readAddress, writeAddress } from '../address.js';
import { type Filter, isFiltering, sameFilter } from '../filter.js';

/** Gives a place the focus and brings it into the window, wherever it stands. */
function showPlace(element: HTMLElement): void {
  for (let details = element.closest('details'); details; details = details.parentElement?.closest('details') ?? null)
    details.open = true;
  if (!element.matches('a[href], button, input, select, summary, [tabindex]')) element.tabIndex = -1;
  // At once: on a long page a smooth way there takes longer than one cares to watch.
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  element.focus({ preventScroll: true });
}

/** Whether a filter hides an element, or what stands around it. */
const isHidden = (element: Element): boolean =>
  element.closest('[hidden]') !== null || element.getClientRects().length === 0;

const placeOf = (id: string): HTMLElement | undefined =>
  id === '' ? undefined : (document.getElementById(id) ?? undefined);

/** Kept with each step of the history that this page made or has read: another one comes from outside. */
const visited = 'visited';

/** How long typing must pause until the address follows, in milliseconds. */
const pause = 250;

/** The address as the page's state: it is written on every choice, and read on load and on every step back. */
export interface Navigation {
  /** Writes a filter into the address: as a step of the history, or in the place of the last one. */
  readonly write: (filter: Filter, how: 'push' | 'replace') => void;
  /** Writes it in the place of the last step once nothing has followed for a moment: for typing. */
  readonly writeSoon: (filter: Filter) => void;
  /** Goes to an id and writes it into the address. */
  readonly go: (id: string) => void;
}

/**
 * @param current - The filter that is shown.
 * @param onFilter - Shows a filter that the address asks for, and says what it asks for in vain; calls `then` when it
 *   is shown.
 */
export function connectNavigation(
  data: PageData,
  current: () => Filter,
  onFilter: (filter: Filter, unknown: readonly string[], then?: () => void) => void,
): Navigation {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (filter: Filter, how: 'push' | 'replace') => {
    clearTimeout(timer);
    const address = `#${writeAddress(filter)}`;
    if (address === (location.hash || '#')) return;
    // A bare "#" leads to the top in every browser; the address without it is the page.
    const url = address === '#' ? location.href.replace(/#.*$/, '') : address;
    if (how === 'push') history.pushState(visited, '', url);
    else history.replaceState(visited, '', url);
  };
  /** To write an address takes longer than to search, and browsers refuse to do it for every letter. */
  const writeSoon = (filter: Filter) => {
    clearTimeout(timer);
    timer = setTimeout(() => write(filter, 'replace'), pause);
  };
  const go = (id: string) => {
    clearTimeout(timer);
    const element = placeOf(id);
    if (!element) return;
    let filter = current();
    if (isFiltering(filter) && isHidden(element)) {
      // A place that is filtered away can only be shown without the filter; a step back brings it again.
      filter = readAddress('', data).filter;
      onFilter(filter, []);
    }
    const address = `#${writeAddress(filter, id)}`;
    if (location.hash !== address) history.pushState(visited, '', address);
    showPlace(element);
  };
  /** What an address asks for, from its beginning or from the place that it names. */
  const show = (hash: string, isKnown: boolean): HTMLElement | undefined => {
    const { filter, place, unknown } = readAddress(hash, data);
    const element = placeOf(place);
    // Where one goes back to, the browser knows how far one had read.
    const then = isKnown || element ? undefined : () => window.scrollTo({ top: 0, behavior: 'instant' });
    if (!sameFilter(filter, current()) || unknown.length > 0) onFilter(filter, unknown, then);
    return element;
  };
  const follow = (isLoad: boolean) => {
    const isKnown = isLoad || history.state === visited;
    if (history.state !== visited) history.replaceState(visited, '');
    const element = show(location.hash, isKnown);
    // Without a filter the browser has gone there by itself.
    if (element && (isFiltering(current()) || !isLoad)) showPlace(element);
  };
  /** A link that asks for a filter: a tag beside a question, or what an author wrote. */
  const followFilter = (hash: string) => {
    const element = show(hash, false);
    if (element) go(element.id);
    else write(current(), 'push');
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { filter, place } = readAddress(link.hash, data);
    const asksForFilter = isFiltering(filter);
    if (!asksForFilter && !(isFiltering(current()) && placeOf(place))) return;
    event.preventDefault();
    if (asksForFilter) followFilter(link.hash);
    else go(place);
  });
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    follow(false);
  });
  follow(true);
  return { write, writeSoon, go };
}
