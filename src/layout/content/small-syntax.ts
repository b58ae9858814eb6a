import type { Element } from 'hast';
import type { Parents } from 'mdast';
import type { defaultHandlers } from 'remark-rehype';

type State = Parameters<typeof defaultHandlers.paragraph>[0];

/** A node that is an element with the same children. */
const element =
  (tagName: string) =>
  (state: State, node: Parents): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: state.all(node),
  });

/** What becomes of the nodes that stand for small syntax beyond GitHub's. */
export const smallSyntax = {
  mark: element('mark'),
  subscript: element('sub'),
  superscript: element('sup'),
} as const;
