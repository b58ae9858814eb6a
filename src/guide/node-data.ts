import type {} from 'mdast';

/** What the manuscript notes on a Markdown node, for the layouts. */
declare module 'mdast' {
  interface Data {
    /** A block that a cheat sheet prefers: its author set `<!-- sheet -->` before it. */
    sheet?: boolean | undefined;
    /** A paragraph whose bold words are gaps to fill in: `<!-- cloze -->` before it, or with a name `<!-- cloze NAME -->`. */
    cloze?: { readonly name: string | undefined } | undefined;
  }
}
