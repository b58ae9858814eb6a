import type { ElementContent, RootContent } from 'hast';

declare module 'hast' {
  interface Data {
    /** Whether it is decided elsewhere in the guide: a number of a question, figure, formula or table. */
    elsewhere?: true | undefined;
  }
}

/** Marks what changes with what stands before it in the guide, though its own text stays: numbers. */
export function decidedElsewhere<Node extends ElementContent>(node: Node): Node {
  return { ...node, data: { ...node.data, elsewhere: true } };
}

/** Nodes without what is decided elsewhere, so that two can be compared by what was written. */
export function withoutElsewhere<Node extends ElementContent | RootContent>(nodes: readonly Node[]): Node[] {
  return nodes
    .filter(({ data }) => data?.elsewhere !== true)
    .map((node) => ('children' in node ? { ...node, children: withoutElsewhere(node.children) } : node));
}
