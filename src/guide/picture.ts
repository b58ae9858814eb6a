import type { Element } from 'hast';

/** A picture of the guide, read and measured. */
export interface Picture {
  /** Path relative to the guide's folder, with forward slashes, decoded: `pictures/two words.png`. */
  readonly path: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  /** Of a drawing (SVG) what is left of its file when it is reduced to what draws. */
  readonly bytes: Uint8Array;
  /** In CSS pixels; of an SVG without a size, taken from its viewBox. */
  readonly width: number;
  readonly height: number;
  /** A drawing as a tree, the same as in its bytes. */
  readonly drawing?: Element;
  /** Of a drawing that was made of words: their language, and the height of its smallest letters in CSS pixels. */
  readonly diagram?: { readonly language: string; readonly letters: number | undefined };
}
