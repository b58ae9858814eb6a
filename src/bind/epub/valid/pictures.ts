import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textAlternative } from './vocabulary.js';

/** In place: every picture is one of the book's, under its name in the package; others give way to their text alternative. */
export function validPictures(root: Root, addresses: ReadonlyMap<string, string>): void {
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || parent === undefined || index === undefined) return;
    const address = addresses.get(pictureName(element));
    if (address !== undefined) {
      element.properties.src = address;
      return;
    }
    parent.children.splice(index, 1, ...textAlternative(element));
    return [SKIP, index];
  });
}

/** `src` of a picture of the book is `pictures/<name>`, the name as it is or percent-encoded. */
function pictureName(image: Element): string {
  const name = String(image.properties.src).replace(/^(?:\.\/)?pictures\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
