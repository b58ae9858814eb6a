import type { FontFace } from '../guide/book.js';
import { chooseFonts, fontFaceCss, formulaFamily } from './fonts/index.js';
import { dataUrl } from './pictures.js';

/** The fonts that a document needs, and what a stylesheet says to use them. */
export interface DocumentFonts {
  readonly faces: readonly FontFace[];
  readonly stacks: { readonly serif: string; readonly sans: string; readonly mono: string };
  readonly missing: Awaited<ReturnType<typeof chooseFonts>>['missing'];
}

/** Chooses fonts by the characters of a finished document; code alone decides what the mono family must have. */
export async function fontsOf(html: string, language: string): Promise<DocumentFonts> {
  const formulas = html
    .match(/<math[\s>][\s\S]*?<\/math>/g)
    ?.map((math) => math.replace(/<[^>]*>/g, ''))
    .join('\n');
  const text = html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/"data:[^"]*"/g, '')
    .replace(/<math[\s>][\s\S]*?<\/math>/g, '');
  const mono = [...text.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].map((match) => match[1]).join('');
  return chooseFonts({ text: { serif: text, sans: text, mono }, formulas, language });
}

/** Bytes of a font file that outweighs the text it serves. */
const heavy = 150_000;

/**
 * The fonts of a document for a screen, without the few that are heavier than the text: they serve single signs
 * (mathematics, mostly), which every screen has in a font of its own; few have one for whole formulas. Paper needs them all.
 */
export function forScreens(fonts: DocumentFonts): DocumentFonts {
  return {
    ...fonts,
    faces: fonts.faces.filter(({ family, bytes }) => family === formulaFamily.name || bytes.byteLength < heavy),
  };
}

/** Stylesheet text that carries the fonts inside and names their stacks as tokens. */
export function embeddedFontCss(fonts: DocumentFonts): string {
  const faces = fontFaceCss(fonts.faces, (face) => dataUrl('font/woff2', face.bytes));
  return `${faces}\n${stackTokens(fonts)}`;
}

/** The stacks as tokens, `--serif`, `--sans`, `--mono`. */
export function stackTokens({ stacks }: DocumentFonts): string {
  return `:root { --serif: ${stacks.serif}; --sans: ${stacks.sans}; --mono: ${stacks.mono}; }`;
}
