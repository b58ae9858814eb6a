import type { FontFace } from '../../guide/book.js';

/**
 * The `@font-face` rules of some faces, flat enough for EPUB.
 *
 * Where a family has a single weight (of a style), that one is declared for all weights. Else a browser makes up a
 * bold by thickening the outlines, and Chromium writes such glyphs into a PDF as a Type 3 font, in which no reader
 * knows letters. A reading system that does not know such ranges drops the declaration, which leaves the weight at
 * its initial value, 400.
 *
 * @param faces - Of subsets that share a character the later one draws it, so their order stands.
 * @param url - Where a face's bytes are: a relative path or a `data:` URL.
 */
export function fontFaceCss(faces: readonly FontFace[], url: (face: FontFace) => string): string {
  const weights = weightsByStyle(faces);
  const rules = faces.map((face) => {
    const single = weights.get(styleOf(face))?.size === 1;
    return rule(face, single ? '1 1000' : String(face.weight), url(face));
  });
  return rules.join('');
}

function weightsByStyle(faces: readonly FontFace[]): ReadonlyMap<string, ReadonlySet<number>> {
  const weights = new Map<string, Set<number>>();
  for (const face of faces) {
    const style = styleOf(face);
    weights.set(style, (weights.get(style) ?? new Set<number>()).add(face.weight));
  }
  return weights;
}

function styleOf({ family, style }: FontFace): string {
  return `${family} ${style}`;
}

function rule({ family, style, range }: FontFace, weight: string, url: string): string {
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
