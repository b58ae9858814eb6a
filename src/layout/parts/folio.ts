import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageMap } from '../../guide/book.js';
import type { RenderContext } from '../render-context.js';

/** The place of a printed page number, to be filled once it is known. Authors' markup cannot hold this attribute. */
export function folio(anchor: string): Element {
  return h('span', { className: ['folio'], dataPage: anchor });
}

/** The same of a place in another document, whose pages are known before this one is printed. */
export function otherFolio(anchor: string): Element {
  return h('span', { className: ['folio'], dataOtherPage: anchor });
}

/** The page of an anchor as some words of the output, where it has pages. */
export const pageOf = (
  { medium }: RenderContext,
  anchor: string,
  words: (page: Element) => ElementContent[] = (page) => [page],
): ElementContent[] => (medium.hasPages ? words(folio(anchor)) : []);

/** Pages on which something is used: "12, 47". One that several uses share is printed once. */
export function usePages({ href }: Pick<RenderContext, 'href'>, anchors: readonly string[]): ElementContent[] {
  return anchors.map((anchor, at) =>
    at === 0
      ? h('a', { className: ['use'], href: href(anchor) }, [folio(anchor)])
      : h('a', { className: ['use', 'use-more'], href: href(anchor) }, [', ', folio(anchor)]),
  );
}

const use = /<a class="use( use-more)?" href="[^"]*">(?:, )?<span class="folio" data-page="([^"]*)"><\/span><\/a>/g;

/** Takes out the pages of uses that are those of the use before. */
function dropRepeats(html: string, pages: PageMap): string {
  let last: string | undefined;
  return html.replace(use, (slot, more: string | undefined, anchor: string) => {
    const page = pages.get(anchor);
    const isRepeat = more !== undefined && page !== undefined && page === last;
    last = page;
    return isRepeat ? '' : slot;
  });
}

const place = /<span class="folio" data-page="([^"]*)"><\/span>/g;

/** Two digits are the likeliest number; a wrong guess costs one more print, never a wrong page. */
const guess = '00';

/**
 * Writes page numbers into a finished document. Without a map every place gets a guess of the usual width, and stays
 * marked as the place that it is.
 */
export function fillFolios(html: string, pages: PageMap | undefined): string {
  return (pages ? dropRepeats(html, pages) : html).replace(place, (slot, anchor: string) =>
    pages ? `<span class="folio">${pages.get(anchor) ?? ''}</span>` : slot.replace('><', `>${guess}<`),
  );
}

const otherPlace = /<span class="folio" data-other-page="([^"]*)"><\/span>/g;

/** Writes the pages of another document; where they are not known yet, a guess. */
export const fillOtherFolios = (html: string, pages: PageMap | undefined): string =>
  html.replace(
    otherPlace,
    (_, anchor: string) => `<span class="folio">${pages ? (pages.get(anchor) ?? '') : guess}</span>`,
  );
