import type { Place } from './place.js';

/** What the words behind a fence's language say: `cluster fresh min=8.0`. */
export interface FenceMeta {
  /** As written. */
  readonly source: string;
  /** `standalone` unless a word says otherwise. */
  readonly topology: Topology;
  /** Begins with nothing of what the question's earlier fences left behind. */
  readonly fresh: boolean;
  /** Not run; the text says why. */
  readonly illustration: boolean;
  /** `name=quota.lua`: the file's name for later lines. */
  readonly name: string | undefined;
  /** All other words: the language's runner reads or refuses them. */
  readonly own: readonly string[];
}

/** What a fence runs on: one program, or several that belong together. */
export type Topology = (typeof topologies)[number];
export const topologies = ['standalone', 'replica', 'sentinel', 'cluster'] as const;

/** A code fence of a guide and where it belongs. */
export interface Fence {
  /** Id of the question, chapter or section that holds it, and its place there: `type-catalogue/1`. */
  readonly key: string;
  readonly owner: string;
  /** Id of the section that holds it; undefined in a chapter. */
  readonly section: string | undefined;
  /** Empty where the author named none. */
  readonly language: string;
  readonly meta: FenceMeta;
  readonly text: string;
  /** Where the opening fence stands. */
  readonly place: Place;
  /**
   * SHA-256, hexadecimal, of all that its proof depends on: language, words, text, and the earlier fences whose state
   * it goes on in or whose file it names.
   */
  readonly digest: string;
}
