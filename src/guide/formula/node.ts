import type { Data, Literal } from 'mdast';

/** A formula by itself, displayed: its TeX is the value. */
export interface Formula extends Literal {
  type: 'math';
  data?: Data | undefined;
}

/** A formula within a line: its TeX is the value. */
export interface InlineFormula extends Literal {
  type: 'inlineMath';
  data?: (Data & { /** Whether it was written as one to be displayed: `$$…$$`. */ display?: boolean }) | undefined;
}

declare module 'mdast' {
  interface RootContentMap {
    math: Formula;
    inlineMath: InlineFormula;
  }
  interface BlockContentMap {
    math: Formula;
  }
  interface PhrasingContentMap {
    inlineMath: InlineFormula;
  }
}
