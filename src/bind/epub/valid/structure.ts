import type { Element, ElementContent, Root } from 'hast';
import { arrangedDetails, arrangedFigure, arrangedRuby } from './captioned.js';
import { textBlocks, voidElements } from './elements.js';
import { housed } from './homeless.js';
import { arrangedDescriptions, arrangedList } from './lists.js';
import { flattened, holdsBlock, holdsText, pushInside, splitParagraph } from './nesting.js';
import { arrangedColumns, arrangedRow, arrangedRowGroup, arrangedTable } from './tables.js';

/**
 * Second step: every element holds what its content model allows. Works from the leaves up, so that a block that
 * leaves a paragraph is seen by the paragraph's own parent.
 *
 * @param root - Known elements only.
 */
export function mendedStructure(root: Root): Root {
  return { type: 'root', children: housed('body', root.children.flatMap(mendedNode), arranged) };
}

function mendedNode(node: Root['children'][number]): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  if (node.tagName === 'svg') return [node];
  if (voidElements.has(node.tagName)) return [{ ...node, children: [] }];
  const children = node.children.flatMap(mendedNode);
  return arranged({ ...node, children: housed(node.tagName, children, arranged) });
}

/** One element whose children are mended, in the shape that its content model wants. */
function arranged(element: Element): ElementContent[] {
  const arrange = Object.hasOwn(arrangements, element.tagName) ? arrangements[element.tagName] : undefined;
  if (arrange) return arrange(element);
  if (!holdsText(element) || !holdsBlock(element)) return [element];
  if (element.tagName === 'p') return splitParagraph(element);
  return textBlocks.has(element.tagName) ? [flattened(element)] : pushInside(element);
}

const arrangements: Readonly<Record<string, (element: Element) => ElementContent[]>> = {
  ul: (list) => [arrangedList(list)],
  ol: (list) => [arrangedList(list)],
  dl: (list) => [arrangedDescriptions(list)],
  table: arrangedTable,
  thead: (group) => [arrangedRowGroup(group)],
  tbody: (group) => [arrangedRowGroup(group)],
  tfoot: (group) => [arrangedRowGroup(group)],
  tr: (row) => [arrangedRow(row)],
  colgroup: (group) => [arrangedColumns(group)],
  figure: (figure) => [arrangedFigure(figure)],
  details: (details) => [arrangedDetails(details)],
  ruby: (ruby) => [arrangedRuby(holdsBlock(ruby) ? flattened(ruby) : ruby)],
};
