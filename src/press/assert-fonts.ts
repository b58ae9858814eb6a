import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { ToolError } from '../diagnostics/tool-error.js';
import type { PageGlyphs } from './finish/artifacts.js';
import { type MissingGlyph, readContent } from './pdf/content.js';
import { readFonts } from './pdf/fonts.js';
import { streamBytes } from './pdf/streams.js';

/**
 * Refuses fonts that would not print as they should: Type 3, whose glyphs are drawings that blur and cannot be
 * searched well (variable and colour fonts come out so, and any
 * font whose bold the browser makes up), and fonts that the reader's machine would have to have.
 *
 * @throws ToolError `font-not-embedded` (content) that names the fonts and what they draw.
 */
export function assertFonts(document: PDFDocument): void {
  const faults = readFonts(document).flatMap(({ name, type, embedded, characters }) => {
    const drawn = characters === '' ? '' : ` (it draws ${list([...characters])})`;
    if (type === 'Type3') return [`${name || 'a font'} is drawn as pictures, Type 3${drawn}`];
    return embedded ? [] : [`${name || 'a font'} is not embedded${drawn}`];
  });
  if (faults.length === 0) return;
  throw new ToolError('content', 'font-not-embedded', `Fonts that cannot be embedded: ${faults.join('; ')}.`, {
    hint: 'Fonts have to be static outline fonts: neither variable nor coloured, nor made bold by the browser for want of a bold face.',
  });
}

/**
 * Refuses a print in which a character is a box or nothing, because no font of the book has it. Glyphs that stand for
 * no character by themselves, such as the parts of Arabic letters and emoji of several characters, are drawn well
 * where their text is written down beside them.
 *
 * @param found Pages with glyphs that are missing or have their text beside them.
 * @param html What was printed: the characters are looked for in it where the browser did not write them down.
 * @throws ToolError `glyph-missing` (content) that names the characters.
 */
export function assertGlyphs(document: PDFDocument, found: readonly PageGlyphs[], html: string): void {
  const fonts = readFonts(document);
  const inForms = formGlyphs(document);
  const lacking = found.filter((page) => page.missing.length > 0);
  const hasNul = fonts.some((font) => font.characters.includes('\0'));
  if (lacking.length === 0 && inForms.length === 0 && !hasNul) return;
  const noted = [...found.flatMap((page) => page.missing), ...inForms].flatMap(({ text }) => [...(text ?? '')]);
  const drawn = new Set([...fonts.map((font) => font.characters), ...found.map((page) => page.written)].join(''));
  const undrawn = foreignCharacters(html).filter((character) => !drawn.has(character));
  if (lacking.length === 0 && inForms.length === 0 && undrawn.length === 0) return;
  const missing = [...new Set([...noted, ...undrawn])];
  const pages = lacking.map(({ page }) => page + 1);
  const where = pages.length === 0 ? '' : ` (page ${pages.slice(0, 10).join(', ')} of the PDF)`;
  const what = missing.length === 0 ? 'a character' : list(missing);
  throw new ToolError('content', 'glyph-missing', `No font of the book has ${what}${where}.`, {
    hint: 'Write it another way, or add a font that has it.',
  });
}

/** Text that is drawn by way of a form: pictures and transparent parts. */
function formGlyphs(document: PDFDocument): MissingGlyph[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return [];
    const bytes = streamBytes(object);
    return bytes ? readContent(bytes).missing : [];
  });
}

/** The characters beyond ASCII of a document's text that leave a mark on paper, and control signs, which leave a box. */
function foreignCharacters(html: string): string[] {
  // Letters of a formula are drawn as others: an italic theta, say, is a sign of its own.
  const text = html.replace(/<math[\s>][\s\S]*?<\/math>/g, '').replace(/<[^>]*>/g, '');
  return text.match(/[^\p{ASCII}\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]|(?!\s)\p{Cc}|\f/gu) ?? [];
}

/** "“队” (U+961F), “😀” (U+1F600) and 3 more" */
function list(characters: readonly string[]): string {
  const shown = characters.slice(0, 8).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `“${character}” (U+${code})`;
  });
  const rest = characters.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
