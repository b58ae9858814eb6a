import type { Nodes, Parent, PhrasingContent } from 'mdast';

/** What text between two signs of the same kind may be: the types of its nodes. */
const types = ['mark', 'subscript', 'superscript'] as const;

export type PairedTextType = (typeof types)[number];

/** Text between two signs of the same kind: `==marked words==`, `H~2~O`, `x^2^`. */
export interface PairedText<Type extends PairedTextType> extends Parent {
  type: Type;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    mark: PairedText<'mark'>;
    subscript: PairedText<'subscript'>;
    superscript: PairedText<'superscript'>;
  }
  interface PhrasingContentMap {
    mark: PairedText<'mark'>;
    subscript: PairedText<'subscript'>;
    superscript: PairedText<'superscript'>;
  }
}

const known: ReadonlySet<string> = new Set(types);

/** Whether a node is such a text; its signs stand outside its children. */
export const isPairedText = (node: Nodes): node is PairedText<PairedTextType> & Nodes => known.has(node.type);
