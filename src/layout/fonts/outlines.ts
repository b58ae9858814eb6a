import type { Font, Glyph } from 'fontkitten';
import type { FontFace } from '../../guide/book.js';
import { chooseFonts } from './choose-fonts.js';

/** Units of an em in which paths are drawn. */
export const emUnits = 1000;

/** Text as shapes, for pictures that are shown where our fonts are not. */
export interface Outlines {
  /** Path data of SVG for one line of text: it begins at the origin, y upwards, `emUnits` to an em. */
  readonly pathOf: (text: string) => string;
  /** Sum of the signs' advances in ems: pairs are not kerned. */
  readonly widthOf: (text: string) => number;
}

/**
 * Text whose signs stand one after another, each a glyph of its own. Scripts whose letters join, change places or run
 * from right to left need an engine that shapes them, as do letters with marks that Unicode has not composed, and
 * emoji of several signs.
 */
const unshaped =
  /^[[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}]--[\p{M}\p{Cc}\p{Regional_Indicator}\p{Emoji_Modifier}]]*$/v;

/**
 * Draws text in the sans family and its fallbacks.
 *
 * @param text - All that is to be drawn.
 * @param weight - Of families that have several, the nearest.
 * @param language - BCP 47 tag, by which fonts of Han characters are chosen.
 * @returns Undefined where the text needs shaping, or a font that is not installed.
 */
export async function outlinesOf(text: string, weight: number, language: string): Promise<Outlines | undefined> {
  if (!unshaped.test(text)) return undefined;
  const { faces, stacks, missing } = await chooseFonts({ text: { serif: '', sans: text, mono: '' }, language });
  if (missing.length > 0) return undefined;
  const fonts = await openFonts(bestFirst(faces, stacks.sans, weight));
  const glyphs = new Map(Array.from(text, (sign) => [sign, glyphOf(sign, fonts)]));
  if ([...glyphs.values()].includes(undefined)) return undefined;
  const placed = (line: string) => placeGlyphs(Array.from(line, (sign) => glyphs.get(sign)));
  return {
    widthOf: (line) => placed(line).width / emUnits,
    pathOf: (line) =>
      placed(line)
        .shapes.map(({ glyph, at, scale }) => glyph.path.scale(scale).translate(at, 0).toSVG())
        .join(''),
  };
}

/** Upright faces of a stack: its first family first, and of a family the weight that is wanted. */
function bestFirst(faces: readonly FontFace[], stack: string, weight: number): readonly FontFace[] {
  const place = ({ family }: FontFace) => stack.indexOf(`"${family}"`);
  return faces
    .filter((face) => face.style === 'normal' && place(face) >= 0)
    .toSorted((a, b) => place(a) - place(b) || Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
}

/** By the bytes of their files, which are read once a process. */
const opened = new WeakMap<Uint8Array, Font>();

/** Fonts in the same order, each read when a sign is first looked for in it. The library is loaded by those who draw. */
async function openFonts(faces: readonly FontFace[]): Promise<readonly (() => Font)[]> {
  const { create } = await import('fontkitten');
  return faces.map(({ bytes }) => () => {
    const font = opened.get(bytes) ?? (create(Buffer.from(bytes)) as Font);
    opened.set(bytes, font);
    return font;
  });
}

interface SizedGlyph {
  readonly glyph: Glyph;
  /** From the font's own units to ours. */
  readonly scale: number;
}

function glyphOf(sign: string, fonts: readonly (() => Font)[]): SizedGlyph | undefined {
  const codePoint = sign.codePointAt(0) ?? 0;
  for (const open of fonts) {
    const font = open();
    if (font.hasGlyphForCodePoint(codePoint))
      return { glyph: font.glyphForCodePoint(codePoint), scale: emUnits / font.unitsPerEm };
  }
  return undefined;
}

/** Glyphs one after another. */
function placeGlyphs(glyphs: readonly (SizedGlyph | undefined)[]): {
  shapes: (SizedGlyph & { at: number })[];
  width: number;
} {
  let width = 0;
  const shapes = [];
  for (const each of glyphs) {
    if (!each) continue;
    shapes.push({ ...each, at: width });
    width += each.glyph.advanceWidth * each.scale;
  }
  return { shapes, width };
}
