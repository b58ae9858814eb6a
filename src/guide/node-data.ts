import type {} from 'mdast';
import type { CallOut } from './call-out.js';
import type { Numbering } from './numbering.js';
import type { RunIn } from './run-in.js';

/** What the manuscript notes on a Markdown node, for the layouts. */
declare module 'mdast' {
  interface Data {
    /** A block that a cheat sheet prefers: its author set `<!-- sheet -->` before it. */
    sheet?: boolean | undefined;
    /** A paragraph whose bold words are gaps to fill in: `<!-- cloze -->` before it, or with a name `<!-- cloze NAME -->`. */
    cloze?: { readonly name: string | undefined } | undefined;
    /** A block that begins a page of a printed book: `<!-- page break -->` before it. */
    breaksPage?: boolean | undefined;
    /** What a paragraph is; the word that says so is no longer in it, and the book prints its own. */
    runIn?: RunIn | undefined;
    /** Of a quotation: which call-out it is; the mark that says so is no longer in it. */
    callOut?: CallOut | undefined;
    /** Of a block that is counted with others of its kind: a figure, a formula, a table. */
    numbered?: Numbering | undefined;
  }
}
