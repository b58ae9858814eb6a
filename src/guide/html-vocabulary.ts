/**
 * Elements of HTML that authors may write and that every output shows: GitHub's own, without forms and media
 * alternatives, with a few more that mark words. `center` becomes a block that is centred.
 */
export const shownElements: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'center', 'blockquote', 'pre', 'hr', 'br'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'figure', 'figcaption'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small'],
  ...['span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'rp', 'rt', 'ruby'],
]);

/** Elements that are left out with everything in them: a reader never sees it in a browser either. */
export const hiddenElements: readonly string[] = [
  ...['script', 'style', 'iframe', 'noembed', 'noframes', 'template', 'title'],
];

/** Attributes that mean something on every element. */
export const sharedAttributes: readonly string[] = ['align', 'dir', 'lang', 'id'];

/** Attributes that mean something on one element, by its name; `class` of code names its language. */
export const ownAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name', 'title'],
  abbr: ['title'],
  blockquote: ['cite'],
  code: ['class'],
  del: ['cite'],
  details: ['open'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: ['cite'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** Whether an attribute means anything on an element; both in lower case. */
export function hasEffect(element: string, attribute: string): boolean {
  return sharedAttributes.includes(attribute) || (ownAttributes[element] ?? []).includes(attribute);
}
