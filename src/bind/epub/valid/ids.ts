import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The id under which each written id is found in the finished document. */
export type Ids = ReadonlyMap<string, string>;

/**
 * Third step, in place: every id is an NCName (XML Names 1.0) and unique in its document. Of several elements with one
 * id the first keeps it, as browsers go there.
 */
export function validIds(root: Root): Ids {
  const ids = new Map<string, string>();
  const taken: TakenNames = new Map();
  visit(root, 'element', (element) => {
    const { id } = element.properties;
    if (id === undefined || id === null) return;
    const written = String(id);
    const unique = takeName(ncName(written), taken);
    if (!ids.has(written)) ids.set(written, unique);
    element.properties.id = unique;
  });
  visit(root, 'element', (element) => followIds(element, ids));
  return ids;
}

/** A name that begins with a letter or underscore and holds letters, digits, `.`, `-` and `_`. */
function ncName(text: string): string {
  const name = text.normalize('NFC').replace(/[^\p{L}\p{N}._-]/gu, '-');
  return /^[\p{L}_]/u.test(name) ? name : `id-${name}`;
}

/** Names that are in use, each with the last number that was put after it (1: none). */
export type TakenNames = Map<string, number>;

/** Takes the name, or the name with the first number from 2 on that nobody has. */
export function takeName(name: string, taken: TakenNames): string {
  let number = taken.get(name) ?? 0;
  let unique = name;
  do {
    number += 1;
    if (number > 1) unique = `${name}-${number}`;
  } while (taken.has(unique));
  taken.set(name, number);
  taken.set(unique, taken.get(unique) ?? 1);
  return unique;
}

/** References by attribute: renamed with their targets, dropped where there is none. */
function followIds(element: Element, ids: Ids): void {
  for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
    const value = element.properties[name];
    if (value === undefined || value === null) continue;
    const targets = String(value)
      .split(/\s+/)
      .flatMap((id) => ids.get(id) ?? []);
    if (targets.length > 0) element.properties[name] = targets.join(' ');
    else delete element.properties[name];
  }
  followDrawing(element, ids);
}

/** References within a drawing: `<use href="#a">`, `fill="url(#a)"`. */
function followDrawing(element: Element, ids: Ids): void {
  for (const name of ['href', 'xLinkHref']) {
    const href = element.properties[name];
    if (element.tagName === 'a' || typeof href !== 'string' || !href.startsWith('#')) continue;
    const target = ids.get(href.slice(1));
    if (target === undefined) delete element.properties[name];
    else element.properties[name] = `#${target}`;
  }
  for (const [name, value] of Object.entries(element.properties)) {
    const id = typeof value === 'string' ? /^url\(#([^)'"]+)\)$/.exec(value)?.[1] : undefined;
    const target = id === undefined ? undefined : ids.get(id);
    if (target !== undefined) element.properties[name] = `url(#${target})`;
  }
}
