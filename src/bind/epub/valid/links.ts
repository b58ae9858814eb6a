import { posix } from 'node:path';
import type { Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Ids } from './ids.js';

/** The places of a book: the ids of every document, by the document's path. */
export type Places = ReadonlyMap<string, Ids>;

/**
 * An address within the book, relative to one of its documents, as it must be written there.
 *
 * @param href - `path`, `path#id` or `#id`.
 * @param from - Path of the document that holds it; empty for the package itself.
 * @returns Undefined where the book has no such place.
 */
export function innerAddress(href: string, from: string, places: Places): string | undefined {
  const [path = '', ...rest] = href.split('#');
  const fragment = rest.join('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), decoded(path));
  const ids = places.get(target);
  if (!ids) return undefined;
  const relative = path === '' ? '' : encodeURI(posix.relative(posix.dirname(from), target));
  if (fragment === '') return path === '' ? undefined : relative;
  const id = ids.get(fragment) ?? ids.get(decoded(fragment));
  return id === undefined ? undefined : `${relative}#${encodeURI(id)}`;
}

/** Last step, in place: every link within the book leads to a place that it has; others become text. */
export function validLinks(root: Root, path: string, places: Places): void {
  visit(root, 'element', ({ tagName, properties }) => {
    const href = properties.href;
    if (tagName !== 'a' || typeof href !== 'string' || /^[a-z][a-z+.-]*:/i.test(href)) return;
    const address = innerAddress(href, path, places);
    if (address === undefined) withoutLink(properties);
    else properties.href = address;
  });
}

/** A link that leads nowhere is not one for a screen reader either. */
function withoutLink(properties: Properties): void {
  delete properties.href;
  delete properties.role;
  delete properties.epubType;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
