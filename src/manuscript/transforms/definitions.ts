import type { Definition, FootnoteDefinition, Nodes, Parent, PhrasingContent, Root } from 'mdast';

/** What a tree defined for others to refer to. */
export interface Definitions {
  readonly links: Definition[];
  readonly footnotes: FootnoteDefinition[];
}

/** Takes the definitions out of a tree, at whatever depth they stand. */
export function takeDefinitions(tree: Root): Definitions {
  const taken: Definitions = { links: [], footnotes: [] };
  takeWithin(tree, taken);
  return taken;
}

function takeWithin(parent: Parent, taken: Definitions): void {
  const kept: Nodes[] = [];
  for (const node of parent.children) {
    if ('children' in node) takeWithin(node, taken);
    if (node.type === 'definition') taken.links.push(node);
    else if (node.type === 'footnoteDefinition') taken.footnotes.push(node);
    else kept.push(node);
  }
  parent.children = kept as Parent['children'];
}

/**
 * Turns references by label (`[text][label]`, `![alt][label]`) into links and pictures, so that no later stage has
 * to know a file's definitions. What turns out not to be defined becomes the text that was typed.
 *
 * @param definitions - Of the whole file; the first of a label counts.
 */
export function resolveReferences(parent: Parent, definitions: ReadonlyMap<string, Definition>): void {
  parent.children = parent.children.flatMap((node: Nodes): Nodes[] => {
    if ('children' in node) resolveReferences(node, definitions);
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return [node];
    const definition = definitions.get(node.identifier);
    const position = node.position ? { position: node.position } : {};
    const { url = '', title = null } = definition ?? {};
    if (!definition) return asTyped(node);
    if (node.type === 'linkReference') return [{ type: 'link', url, title, children: node.children, ...position }];
    return [{ type: 'image', url, title, alt: node.alt ?? '', ...position }];
  }) as Parent['children'];
}

function asTyped(node: Extract<Nodes, { type: 'linkReference' | 'imageReference' }>): PhrasingContent[] {
  const label = node.referenceType === 'full' ? `[${node.label ?? node.identifier}]` : '';
  const end = `]${node.referenceType === 'collapsed' ? '[]' : label}`;
  const text = (value: string): PhrasingContent => ({
    type: 'text',
    value,
    ...(node.position ? { position: node.position } : {}),
  });
  if (node.type === 'imageReference') return [text(`![${node.alt ?? ''}${end}`)];
  return [text('['), ...node.children, text(end)];
}

/** The definition of each label: of several, the first. */
export function byIdentifier<T extends { identifier: string }>(definitions: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const definition of definitions) {
    if (!first.has(definition.identifier)) first.set(definition.identifier, definition);
  }
  return first;
}
