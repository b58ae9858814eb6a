import type { Parent, PhrasingContent } from 'mdast';

/** An abbreviation in a text whose file says what it stands for. */
export interface Abbreviation extends Parent {
  type: 'abbreviation';
  /** What it stands for. */
  title: string;
  /** Whether the question has it here for the first time, and says nowhere itself what it stands for. */
  isNew: boolean;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    abbreviation: Abbreviation;
  }
  interface PhrasingContentMap {
    abbreviation: Abbreviation;
  }
}
