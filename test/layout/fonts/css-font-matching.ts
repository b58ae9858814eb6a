import type { FontFace } from '../../../src/guide/book.js';
import { neededCodePoints } from '../../../src/layout/fonts/characters.js';
import { readCodePoints } from '../../../src/layout/fonts/cmap.js';
import type { Role, Variant } from '../../../src/layout/fonts/families.js';
import type { FontChoice } from '../../../src/layout/fonts/index.js';
import { parseUnicodeRange } from '../../../src/layout/fonts/unicode-range.js';
import { readCmapTable } from '../../../src/layout/fonts/woff2.js';

/**
 * The face in which a browser draws a cluster, after CSS Fonts 4, 5.2 and 5.3: family by family in the stack, of
 * each family the faces of the nearest style and weight, of these the last that offers and has the characters.
 */
export function drawnBy(choice: FontChoice, role: Role, variant: Variant, cluster: string): FontFace | undefined {
  const needed = neededCodePoints(cluster.normalize('NFC'));
  for (const family of choice.stacks[role].matchAll(/"(.*?)"/g)) {
    const composite = nearest(
      choice.faces.filter((face) => face.family === family[1]),
      variant,
    );
    const face = composite.findLast((candidate) => has(candidate, needed));
    if (face) return face;
  }
  return undefined;
}

function nearest(faces: readonly FontFace[], { weight, style }: Variant): readonly FontFace[] {
  const sloped = faces.filter((face) => face.style === style);
  const styled = sloped.length > 0 ? sloped : faces;
  const weights = [...new Set(styled.map((face) => face.weight))].sort((a, b) => a - b);
  const lighter = weights.findLast((candidate) => candidate <= weight) ?? weights[0];
  const heavier = weights.find((candidate) => candidate >= weight) ?? weights.at(-1);
  const wanted = weight > 500 ? heavier : lighter;
  return styled.filter((face) => face.weight === wanted);
}

const coverage = new Map<string, ReadonlySet<number>>();

function has(face: FontFace, needed: readonly number[]): boolean {
  const known = coverage.get(face.name) ?? readCodePoints(readCmapTable(Buffer.from(face.bytes)));
  coverage.set(face.name, known);
  const offers = parseUnicodeRange(face.range);
  return needed.every((codePoint) => offers(codePoint) && known.has(codePoint));
}
