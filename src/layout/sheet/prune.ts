import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A copy of a sheet's content with the pieces that are shown, and without a trace of the others. */
export function pruneTo(content: readonly ElementContent[], shown: ReadonlySet<number>): ElementContent[] {
  const tree: Root = structuredClone({ type: 'root', children: [...content] });
  visit(tree, 'element', (node, index, parent) => {
    const piece = node.properties['dataPiece'];
    if (piece === undefined || !parent || index === undefined) return;
    delete node.properties['dataPiece'];
    if (shown.has(Number(piece))) return;
    parent.children.splice(index, 1);
    return index;
  });
  return tree.children as ElementContent[];
}
