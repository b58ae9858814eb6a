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
 * @param onFilter - Shows a filter that the address asks for, and says what it asks for in vain.
 */
export function connectNavigation(
  data: PageData,
  current: () => Filter,
  onFilter: (filter: Filter, unknown: readonly string[]) => void,
): Navigation {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (filter: Filter, how: 'push' | 'replace') => {
    clearTimeout(timer);
    const address = `#${writeAddress(filter)}`;
    if (address === (location.hash || '#')) return;
    // A bare "#" leads to the top in every browser; the address without it is the page.
    const url = address === '#' ? location.href.replace(/#.*$/, '') : address;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
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
    if (location.hash !== address) history.pushState(null, '', address);
    showPlace(element);
  };
  const follow = (isLoad: boolean) => {
    const { filter, place, unknown } = readAddress(location.hash, data);
    if (!sameFilter(filter, current()) || unknown.length > 0) onFilter(filter, unknown);
    const element = placeOf(place);
    // Without a filter the browser has gone there by itself.
    if (element && (isFiltering(filter) || !isLoad)) showPlace(element);
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!isFiltering(current())) return;
    const id = decodeURIComponent(link.hash.slice(1));
    if (!placeOf(id)) return;
    event.preventDefault();
    go(id);
  });
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    follow(false);
  });
  follow(true);
  return { write, writeSoon, go };
}
