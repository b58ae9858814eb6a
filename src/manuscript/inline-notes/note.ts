import type { FootnoteDefinition, FootnoteReference, Nodes, Parent, PhrasingContent, Root } from 'mdast';

/** A note that is written where it belongs, until it is one like others. */
export interface InlineNote extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    inlineNote: InlineNote;
  }
  interface PhrasingContentMap {
    inlineNote: InlineNote;
  }
}

/**
 * Makes notes with labels of those that are written where they belong; their definitions stand at the tree's end. Nobody
 * can type such a label.
 *
 * @param tree - With the places of its file, by which the labels differ.
 */
export function placeInlineNotes(tree: Root): void {
  const definitions: FootnoteDefinition[] = [];
  placeWithin(tree, definitions);
  tree.children.push(...definitions);
}

function placeWithin(parent: Parent, definitions: FootnoteDefinition[]): void {
  parent.children = parent.children.map((node: Nodes): Nodes => {
    if ('children' in node) placeWithin(node, definitions);
    if (node.type !== 'inlineNote') return node;
    const { definition, reference } = labelled(node);
    definitions.push(definition);
    return reference;
  }) as Parent['children'];
}

function labelled({ children, position }: InlineNote): {
  definition: FootnoteDefinition;
  reference: FootnoteReference;
} {
  const identifier = `note at ${position?.start.line}:${position?.start.column}`;
  const placed = position ? { position } : {};
  const [start, end] = [children.at(0)?.position?.start, children.at(-1)?.position?.end];
  const text = { type: 'paragraph' as const, children, ...(start && end ? { position: { start, end } } : {}) };
  return {
    definition: { type: 'footnoteDefinition', identifier, label: identifier, children: [text], ...placed },
    reference: { type: 'footnoteReference', identifier, label: identifier, ...placed },
  };
}
