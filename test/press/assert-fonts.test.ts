import { type PDFDocument, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { assertFonts, assertGlyphs } from '../../src/press/assert-fonts.js';
import { toolError } from '../support/errors.js';
import { emptyDocument } from './documents.js';

const hex = (code: number) => code.toString(16).padStart(4, '0');

/** A font as a PDF declares it, with a map of the characters that it draws. */
function addFont(document: PDFDocument, font: Record<string, string>, characters: string): void {
  const { context } = document;
  const codes = [...characters].map((character, index) => {
    const units = Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at)));
    return `<${hex(index)}> <${units.join('')}>`;
  });
  const map = Buffer.from(`${codes.length} beginbfchar\n${codes.join('\n')}\nendbfchar`);
  const toUnicode = context.register(PDFRawStream.of(context.obj({}), map));
  context.register(context.obj({ Type: 'Font', ToUnicode: toUnicode, ...font }));
}

describe('fonts', () => {
  it('of Type 3 are refused, with what they draw', async () => {
    const document = await emptyDocument(1);
    addFont(document, { Subtype: 'Type3', Name: 'Emoji' }, '😀a');
    expect(toolError(() => assertFonts(document))).toMatchInlineSnapshot(`
      "content/font-not-embedded: Fonts that cannot be embedded: Emoji is drawn as pictures, Type 3 (it draws “😀” (U+1F600), “a” (U+0061)).
        hint: Fonts have to be static outline fonts: neither variable nor coloured, nor made bold by the browser for want of a bold face."
    `);
  });

  it('that are not embedded are refused, up to eight of their characters named', async () => {
    const document = await emptyDocument(1);
    addFont(document, { Subtype: 'TrueType', BaseFont: 'Arial' }, 'abcdefghijk');
    await document.embedFont(StandardFonts.Courier);
    await document.flush();
    expect(toolError(() => assertFonts(document))).toMatchInlineSnapshot(`
      "content/font-not-embedded: Fonts that cannot be embedded: Arial is not embedded (it draws “a” (U+0061), “b” (U+0062), “c” (U+0063), “d” (U+0064), “e” (U+0065), “f” (U+0066), “g” (U+0067), “h” (U+0068) and 3 more); Courier is not embedded.
        hint: Fonts have to be static outline fonts: neither variable nor coloured, nor made bold by the browser for want of a bold face."
    `);
  });
});

describe('glyphs', () => {
  const html = '<p title="é">A 𓀀 &amp; b\u{FE0F}\u00A0ß</p>';

  it('that are all there raise nothing', async () => {
    const document = await emptyDocument(1);
    expect(assertGlyphs(document, [], html)).toBeUndefined();
  });

  it('that are missing are named by what the document has and no font draws', async () => {
    const document = await emptyDocument(1);
    addFont(document, { Subtype: 'Type0' }, 'Abß');
    const found = [
      { page: 1, missing: [], written: 'x' },
      { page: 4, missing: [{ text: undefined }, { text: '漢' }], written: '' },
    ];
    expect(toolError(() => assertGlyphs(document, found, html))).toMatchInlineSnapshot(`
      "content/glyph-missing: No font of the book has “漢” (U+6F22), “𓀀” (U+13000) (page 5 of the PDF).
        hint: Write it another way, or add a font that has it."
    `);
  });

  it('that are missing in a picture are found', async () => {
    const document = await emptyDocument(1);
    const form = PDFRawStream.of(document.context.obj({ Subtype: 'Form' }), Buffer.from('BT <0000> Tj ET'));
    document.context.register(form);
    expect(toolError(() => assertGlyphs(document, [], '<p>plain</p>'))).toMatchInlineSnapshot(`
      "content/glyph-missing: No font of the book has a character.
        hint: Write it another way, or add a font that has it."
    `);
  });

  it('that stand for no character are fine where their text is written beside them', async () => {
    const document = await emptyDocument(1);
    addFont(document, { Subtype: 'Type0' }, '\0ٮ');
    const found = [{ page: 0, missing: [], written: 'ب👍🏽' }];
    expect(assertGlyphs(document, found, '<p>ب 👍🏽</p>')).toBeUndefined();
    expect(toolError(() => assertGlyphs(document, found, '<p>ب ☃</p>'))).toContain('“☃” (U+2603)');
  });

  it('that copy as nothing are refused', async () => {
    const document = await emptyDocument(1);
    addFont(document, { Subtype: 'Type0' }, '\0');
    expect(toolError(() => assertGlyphs(document, [], '<p>☃</p>'))).toContain('“☃” (U+2603)');
  });
});
