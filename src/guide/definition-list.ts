import type { BlockContent, DefinitionContent, Parent, PhrasingContent } from 'mdast';

/** Terms, each with what it means below it. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

/** What the terms above it mean: `: …`. */
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
  interface BlockContentMap {
    definitionList: DefinitionList;
  }
}
