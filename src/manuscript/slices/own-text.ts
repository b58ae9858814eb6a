import type { RootContent } from 'mdast';
import { isLabelLine } from '../label-line.js';
import { type PartNames, partHeading } from '../part-names.js';

/**
 * Cuts what a slice holds into stretches of authors' text and single nodes that belong to the dialect: a question's
 * label line, and the headings of its parts.
 *
 * @param isQuestion - Whether the slice begins with a question's heading.
 */
export function stretches(
  nodes: readonly RootContent[],
  isQuestion: boolean,
  names: PartNames,
): { readonly nodes: RootContent[]; readonly isText: boolean }[] {
  const cut: { nodes: RootContent[]; isText: boolean }[] = [];
  nodes.forEach((node, at) => {
    const isDialect = isQuestion && (isLabels(node, at) || isPart(node, names));
    const last = cut.at(-1);
    if (!isDialect && last?.isText) last.nodes.push(node);
    else cut.push({ nodes: [node], isText: !isDialect });
  });
  return cut;
}

const isLabels = (node: RootContent, at: number): boolean => at === 1 && isLabelLine(node);

const isPart = (node: RootContent, names: PartNames): boolean =>
  node.type === 'heading' && node.depth === 3 && partHeading(node, names) !== undefined;
