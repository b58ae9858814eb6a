import type { Literal } from 'mdast';

/** A sign that was written by its name, `:rocket:`; its value is the sign. */
export interface Emoji extends Literal {
  type: 'emoji';
}

declare module 'mdast' {
  interface RootContentMap {
    emoji: Emoji;
  }
  interface PhrasingContentMap {
    emoji: Emoji;
  }
}
