import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { ncName, type TakenNames, takeName } from '../../../guide/xml-names.js';

/** The id under which each written id is found in the finished document. */
export type Ids = ReadonlyMap<string, string>;

/**
 * In place: every id is an NCName (XML Names 1.0) and unique in its document. Of several elements with one
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

/** References by attribute: renamed with their targets, dropped where there is none. */
function followIds(element: Element, ids: Ids): void {
  for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
    const value = element.properties[name];
    if (value === undefined || value === null) continue;
    const targets = (Array.isArray(value) ? value.map(String) : String(value).split(/\s+/)).flatMap(
      (id) => ids.get(id) ?? [],
    );
    if (targets.length > 0) element.properties[name] = targets.join(' ');
    else delete element.properties[name];
  }
}
