/** A diagram in words, as a fence holds it. */
export interface Diagram {
  /** `mermaid`, `dot`: one of `drawnLanguages`. */
  readonly language: string;
  /** What stands between the fences. */
  readonly text: string;
}

/** A diagram that was drawn. Nobody has looked at the drawing yet: it is as little to be trusted as the words. */
export interface DrawnDiagram {
  /** An SVG file. */
  readonly svg: string;
  /** What it shows, where its own words say so. */
  readonly description?: string | undefined;
  /** Height of its smallest letters in CSS pixels; undefined where it has none. */
  readonly letters?: number | undefined;
  /** What its author wrote and the drawing does not have, a sentence each. */
  readonly lost: readonly string[];
}

/** Why a diagram is not drawn. */
export interface DiagramFault {
  /** In whole sentences, for its author. */
  readonly fault: string;
  /** Line within the fence and column of it, counted from 1; undefined where it concerns the whole. */
  readonly at?: { readonly line: number; readonly column: number } | undefined;
  readonly hint?: string | undefined;
  /** Packages of npm of which one would mend it, the first to be proposed. */
  readonly packages?: readonly string[] | undefined;
}

export type DiagramResult = DrawnDiagram | DiagramFault;

/**
 * Draws diagrams, each by itself, in the fonts that the text of a language has.
 *
 * @returns A result for each, in their order.
 */
export type DrawDiagrams = (diagrams: readonly Diagram[], language: string) => Promise<readonly DiagramResult[]>;

/** Words of a fence by which a diagram is known to be drawn; `readFenceInfo` settles other names for them. */
export const drawnLanguages: ReadonlySet<string> = new Set(['mermaid', 'dot']);
