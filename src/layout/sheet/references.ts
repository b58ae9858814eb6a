import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Setting } from '../setting.js';

const hasClass = (node: ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && [node.properties['className']].flat().includes(name);

/** The place on the sheets that an anchor of the guide is part of, and its number; undefined where it is on none. */
function placeOnSheets({ edition }: Setting, anchor: string): { id: string; number: string } | undefined {
  const { owner } = edition.guide.anchors.get(anchor) ?? { owner: anchor };
  if (edition.chosen.has(owner)) return { id: owner, number: edition.numbers.get(owner) ?? '' };
  const part = edition.sections.find(({ section }) => section.id === owner);
  return part && { id: owner, number: String(part.section.number) };
}

/**
 * Makes references fit for a sheet, which has its own pages and neither chapters nor appendices: one to a question or a
 * section of these sheets gives its number alone ("→ 3.2"), any other is the words that it was.
 *
 * @param content - As the book on paper has it: each reference with number and page after it.
 */
export function shortenReferences(content: ElementContent[], setting: Setting): ElementContent[] {
  const tree: Root = { type: 'root', children: content };
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (!hasClass(node, 'reference') && !hasClass(node, 'version')) return;
    const siblings = parent.children as ElementContent[];
    const place = placeOnSheets(setting, String(node.properties['href'] ?? '').slice(1));
    const follows = hasClass(siblings[index + 2], 'see') ? 2 : 0;
    const shown = place ? numbered(setting, node, place) : node.children;
    siblings.splice(index, 1 + follows, ...shown);
    return index + shown.length;
  });
  return tree.children as ElementContent[];
}

function numbered(
  { edition, href }: Setting,
  link: Element,
  { id, number }: { id: string; number: string },
): ElementContent[] {
  const arrow = edition.guide.direction === 'rtl' ? '←' : '→';
  const see = h('span', { className: ['see'] }, [h('span', { className: ['arrow'] }, `${arrow}\u00a0`), number]);
  return [{ ...link, properties: { ...link.properties, href: href(id) } }, { type: 'text', value: ' ' }, see];
}
