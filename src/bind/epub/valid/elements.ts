/**
 * The vocabulary of a content document: which HTML elements EPUB's XHTML knows, by what they may hold. Source: HTML
 * Living Standard, "Elements of HTML" and "Content models", less what has no use in a book (forms, media, frames).
 */

/** Stand only where flow content may; they end a paragraph. */
const blockElements = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'details', 'div', 'dl', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hr', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'ul'],
]);

/** Stand in running text and hold only running text. */
const phrasingElements = new Set([
  ...['abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'dfn', 'em', 'i', 'img', 'input', 'kbd', 'mark', 'q', 'ruby'],
  ...['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'svg', 'time', 'u', 'var', 'wbr'],
]);

/** Hold what their parent may hold. */
export const transparentElements: ReadonlySet<string> = new Set(['a', 'del', 'ins']);

/** Parts of a structure, with the parents in which they may stand. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  colgroup: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  col: ['colgroup'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  figcaption: ['figure'],
  summary: ['details'],
  rt: ['ruby'],
};

/** Blocks that hold running text only, as every phrasing element does. */
export const textBlocks: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'rt',
  'summary',
]);

export const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

/** Elements that go with all that they hold: it is not text. */
export const dropped: ReadonlySet<string> = new Set([
  ...['applet', 'area', 'base', 'basefont', 'bgsound', 'button', 'datalist', 'embed', 'frame', 'frameset', 'head'],
  ...['iframe', 'keygen', 'link', 'meta', 'noembed', 'noframes', 'noscript', 'option', 'param', 'rp', 'script'],
  ...['select', 'source', 'style', 'template', 'textarea', 'title', 'track'],
]);

/** Elements of older HTML, each with its successor and the class that keeps its look, where the stylesheet has one. */
export const successors: Readonly<Record<string, { readonly tagName: string; readonly className?: string }>> = {
  acronym: { tagName: 'abbr' },
  big: { tagName: 'span' },
  center: { tagName: 'div', className: 'align-center' },
  dir: { tagName: 'ul' },
  font: { tagName: 'span' },
  hgroup: { tagName: 'div' },
  listing: { tagName: 'pre' },
  main: { tagName: 'div' },
  menu: { tagName: 'ul' },
  plaintext: { tagName: 'pre' },
  strike: { tagName: 's' },
  tt: { tagName: 'code' },
  xmp: { tagName: 'pre' },
};

const sections = ['article', 'aside', 'nav', 'section'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** What may not stand anywhere within an element, beyond what its content model says. */
export const exclusions: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'details', 'input'],
  address: ['address', 'footer', 'header', ...sections, ...headings],
  caption: ['table', 'thead', 'tbody', 'tfoot', 'tr'],
  dfn: ['dfn'],
  dt: ['footer', 'header', ...sections, ...headings],
  footer: ['footer', 'header'],
  header: ['footer', 'header'],
  ruby: ['ruby'],
  th: ['footer', 'header', ...sections, ...headings],
  time: ['time'],
};

export const isBlockName = (tagName: string): boolean => blockElements.has(tagName);
export const isPhrasingName = (tagName: string): boolean => phrasingElements.has(tagName);

/** Whether a content document may hold the element at all. */
export function isKnown(tagName: string): boolean {
  return (
    blockElements.has(tagName) ||
    phrasingElements.has(tagName) ||
    transparentElements.has(tagName) ||
    Object.hasOwn(homes, tagName)
  );
}
