import type { Element, Properties } from 'hast';
import { visit } from 'unist-util-visit';
import { ncName, type TakenNames, takeName } from '../../guide/xml-names.js';

/**
 * Makes every id of a drawing, in place, one that XML takes and that no other element has. What refers to an id, in an
 * attribute or a style sheet, follows it; what refers to none is left alone.
 */
export function settleIds(drawing: Element): void {
  const renamed = new Map<string, string>();
  const seen = new Set<string>();
  const taken: TakenNames = new Map();
  visit(drawing, 'element', ({ properties }) => {
    if (properties['id'] === undefined) return;
    const written = String(properties['id']);
    const id = takeName(ncName(written), taken);
    // Of several elements with one id the first is meant, as browsers read it.
    if (!seen.has(written) && id !== written) renamed.set(written, id);
    seen.add(written);
    properties['id'] = id;
  });
  if (renamed.size === 0) return;
  visit(drawing, (node) => {
    if (node.type === 'element') follow(node.properties, renamed);
  });
  visit(drawing, { tagName: 'style' }, (style) => {
    for (const child of style.children) {
      if (child.type === 'text') child.value = withNewTargets(child.value, renamed);
    }
  });
}

function follow(properties: Properties, renamed: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') continue;
    if (name === 'href' || name === 'xLinkHref') properties[name] = `#${renamed.get(value.slice(1)) ?? value.slice(1)}`;
    else properties[name] = withNewTargets(value, renamed);
  }
}

function withNewTargets(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replace(/url\(\s*(["']?)#([^\s"'()]+)\1\s*\)/gi, (whole, _quote, id: string) => {
    const target = renamed.get(id);
    return target === undefined ? whole : `url(#${target})`;
  });
}
