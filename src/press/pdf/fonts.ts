import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { dictAt, elementsAt, resolved, textAt } from './objects.js';
import { streamBytes } from './streams.js';
import { toUnicodeText } from './to-unicode.js';

/** A font of a PDF. */
export interface FontFacts {
  /** Without the tag of the subset: "SourceSerif4-Regular". */
  readonly name: string;
  /** "Type0", "TrueType", "Type3", "Type1". */
  readonly type: string;
  readonly embedded: boolean;
  /** Whether only the characters in use are embedded. */
  readonly subset: boolean;
  /** All characters that it says it draws. */
  readonly characters: string;
}

/** All fonts of a document, in the order of their objects. */
export function readFonts(document: PDFDocument): FontFacts[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont = object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font');
    const type = isFont ? (textAt(object, 'Subtype') ?? '') : '';
    // Descendants of a composite font are a part of it.
    return isFont && !type.startsWith('CIDFont') ? [fontFacts(object, type)] : [];
  });
}

function fontFacts(font: PDFDict, type: string): FontFacts {
  const descendant = resolved(font.context, elementsAt(font, 'DescendantFonts')[0]);
  const descriptor = dictAt(descendant instanceof PDFDict ? descendant : font, 'FontDescriptor');
  const fullName = textAt(font, 'BaseFont') ?? textAt(descriptor, 'FontName') ?? textAt(font, 'Name') ?? '';
  const hasFile = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
  return {
    name: fullName.replace(/^[A-Z]{6}\+/, ''),
    type,
    // The glyphs of a Type 3 font are drawings of the document itself.
    embedded: hasFile || type === 'Type3',
    subset: /^[A-Z]{6}\+/.test(fullName),
    characters: characters(font),
  };
}

function characters(font: PDFDict): string {
  const map = font.lookup(PDFName.of('ToUnicode'));
  const bytes = map instanceof PDFRawStream ? streamBytes(map) : undefined;
  return bytes ? toUnicodeText(new TextDecoder('latin1').decode(bytes)) : '';
}
