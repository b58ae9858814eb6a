import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Setting } from '../setting.js';

/**
 * Takes away what a card has no use for, since it stands alone: ids, stops of the keyboard, and links to other places
 * of the guide, which become words with the number of what they led to. Links to the web stay.
 */
export function detach(content: readonly ElementContent[], setting: Setting): ElementContent[] {
  const tree: Root = { type: 'root', children: structuredClone([...content]) };
  visit(tree, 'element', (node, index, parent) => {
    delete node.properties['id'];
    delete node.properties['tabIndex'];
    if (node.tagName !== 'a' || !parent || index === undefined) return;
    const href = String(node.properties['href'] ?? '');
    if (href !== '' && !href.startsWith('#')) return;
    const words = href === '' ? node.children : settle(node, href.slice(1), setting);
    parent.children.splice(index, 1, ...words);
    return index;
  });
  return tree.children as ElementContent[];
}

function settle({ properties, children }: Element, anchor: string, { edition }: Setting): ElementContent[] {
  const classes = [properties['className'] ?? []].flat();
  if (!classes.includes('reference')) return children;
  const owner = edition.guide.anchors.get(anchor)?.owner ?? anchor;
  const section = edition.guide.sections.find(({ id }) => id === owner);
  const number = edition.numbers.get(owner) ?? (section && String(section.number));
  const see = number === undefined ? [] : [h('span', { className: ['see'] }, ` (${number})`)];
  return [h('span', { className: ['reference'] }, [...children, ...see])];
}
