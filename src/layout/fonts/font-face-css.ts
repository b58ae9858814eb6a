import type { FontFace } from '../../guide/book.js';

/**
 * The `@font-face` rules of some faces, flat enough for EPUB.
 *
 * A family of a single weight is declared for all weights: else a browser would embolden it by drawing its
 * outlines anew, which a PDF cannot hold as text.
 *
 * @param faces - Of subsets that share a character the later one draws it, so their order stands.
 * @param url - Where a face's bytes are: a relative path or a `data:` URL.
 */
export function fontFaceCss(faces: readonly FontFace[], url: (face: FontFace) => string): string {
  return faces.map((face) => rule(face, url(face))).join('');
}

function rule({ family, weight, style, range }: FontFace, url: string): string {
  return `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weight};
  font-display: block;
  src: url("${url}") format("woff2");
  unicode-range: ${range};
}
`;
}
