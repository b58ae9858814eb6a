import type { Nodes, Parent, Root } from 'mdast';
import { nameInWords } from '../../guide/block-name.js';
import { formulaLanguages } from '../../guide/code-language.js';
import type { Formula } from '../../guide/formula/node.js';

/** Makes formulas of code in the language `math`, numbered where it has a name, and of a displayed formula that is a paragraph of its own. */
export function settleFormulas(tree: Root): void {
  settleWithin(tree);
}

function settleWithin(parent: Parent): void {
  parent.children = parent.children.map((node: Nodes) => {
    const formula = formulaOf(node);
    if (!formula && 'children' in node) settleWithin(node);
    return formula ?? node;
  }) as Parent['children'];
}

function formulaOf(node: Nodes): Formula | undefined {
  const value = node.type === 'code' && node.lang && formulaLanguages.has(node.lang) ? node.value : loneIn(node);
  if (value === undefined) return undefined;
  const name = node.type === 'code' ? nameInWords(node.meta ?? '') : undefined;
  const numbered = name === undefined ? {} : { numbered: { kind: 'equation' as const, name, caption: '' } };
  return {
    type: 'math',
    value,
    ...(node.data || name !== undefined ? { data: { ...node.data, ...numbered } } : {}),
    ...(node.position ? { position: node.position } : {}),
  };
}

function loneIn(node: Nodes): string | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  return only?.type === 'inlineMath' && only.data?.display ? only.value : undefined;
}
