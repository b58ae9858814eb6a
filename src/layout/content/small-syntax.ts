import type { Element, Text } from 'hast';
import type { Parents } from 'mdast';
import type { defaultHandlers } from 'remark-rehype';
import type { Abbreviation } from '../../guide/abbreviation.js';
import type { DefinitionDescription } from '../../guide/definition-list.js';
import type { Emoji } from '../../guide/emoji.js';

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

/** One paragraph stands in it without a tag of its own, however its lines are spaced. */
function definitionDescription(state: State, node: DefinitionDescription): Element {
  const [first, ...others] = node.children;
  const children =
    first?.type === 'paragraph' && others.length === 0 ? state.all(first) : state.wrap(state.all(node), true);
  return { type: 'element', tagName: 'dd', properties: {}, children };
}

/** Whether it is new travels along until it is known what the medium shows. */
function abbreviation(state: State, node: Abbreviation): Element {
  const properties = { title: node.title, dataUse: node.isNew ? 'new' : 'known' };
  return { type: 'element', tagName: 'abbr', properties, children: state.all(node) };
}

/** What becomes of the nodes that stand for small syntax beyond GitHub's. */
export const smallSyntax = {
  abbreviation,
  definitionList: element('dl'),
  definitionTerm: element('dt'),
  definitionDescription,
  emoji: (_state: State, { value }: Emoji): Text => ({ type: 'text', value }),
  mark: element('mark'),
  subscript: element('sub'),
  superscript: element('sup'),
} as const;
