import type { Paragraph, RootContent } from 'mdast';
import { isLabelLine } from '../label-line.js';
import { type PartNames, partHeading } from '../part-names.js';

/** A stretch of authors' text, or a single heading that belongs to the dialect. */
interface Stretch {
  readonly nodes: RootContent[];
  readonly isText: boolean;
}

const isQuestionHeading = (node: RootContent | undefined): boolean => node?.type === 'heading' && node.depth === 2;

const isPartHeading = (node: RootContent, names: PartNames): boolean =>
  node.type === 'heading' && node.depth === 3 && partHeading(node, names) !== undefined;

/** Cuts nodes before and after each heading of a part. */
function stretches(nodes: readonly RootContent[], names: PartNames): Stretch[] {
  const cut: Stretch[] = [];
  for (const node of nodes) {
    const isText = !isPartHeading(node, names);
    const last = cut.at(-1);
    if (isText && last?.isText) last.nodes.push(node);
    else cut.push({ nodes: [node], isText });
  }
  return cut;
}

/** A label line goes below the question's heading, wherever that is now. */
function withLabels(nodes: readonly RootContent[], labels: Paragraph): RootContent[] {
  const heading = nodes.findIndex(isQuestionHeading);
  return nodes.toSpliced(heading + 1, 0, labels);
}

/**
 * Changes the text of a slice, stretch by stretch, and keeps from the change what belongs to the dialect: a question's
 * label line, and the headings of its parts.
 */
export async function changeText(
  nodes: readonly RootContent[],
  names: PartNames,
  change: (nodes: RootContent[]) => Promise<RootContent[]>,
): Promise<RootContent[]> {
  const [first, second, ...rest] = nodes;
  if (!isQuestionHeading(first)) return change([...nodes]);
  const labels = isLabelLine(second) ? second : undefined;
  const text = labels ? [first as RootContent, ...rest] : nodes;
  const changed: RootContent[] = [];
  for (const stretch of stretches(text, names)) {
    changed.push(...(stretch.isText ? await change(stretch.nodes) : stretch.nodes));
  }
  return labels ? withLabels(changed, labels) : changed;
}
