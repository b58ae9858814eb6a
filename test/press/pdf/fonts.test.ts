import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../src/press/pdf/fonts.js';
import { emptyDocument } from '../documents.js';

type Entries = Readonly<Record<string, unknown>>;

/** The fonts of a document that has one, with a descriptor and with the characters that its map names. */
async function fontsWith(font: Entries, descriptor?: Entries, map?: string) {
  const document = await emptyDocument(1);
  const { context } = document;
  const dict = context.obj({ Type: 'Font', Subtype: 'TrueType', ...font });
  if (descriptor) dict.set(PDFName.of('FontDescriptor'), context.obj({ Type: 'FontDescriptor', ...descriptor }));
  if (map !== undefined) dict.set(PDFName.of('ToUnicode'), context.register(context.stream(map)));
  context.register(dict);
  return readFonts(document);
}

describe('the font of a document', () => {
  it.each<[string, Entries, Entries | undefined, { name: string; subset: boolean }]>([
    ['itself', { BaseFont: 'ABCDEF+Serif-Bold' }, { FontName: 'Other' }, { name: 'Serif-Bold', subset: true }],
    ['its descriptor', {}, { FontName: 'Serif' }, { name: 'Serif', subset: false }],
    ['its old name', { Name: 'F1' }, {}, { name: 'F1', subset: false }],
    ['nothing', {}, undefined, { name: '', subset: false }],
    ['a tag that is none', { BaseFont: 'ABCDE+Serif' }, undefined, { name: 'ABCDE+Serif', subset: false }],
  ])('is called as %s says', async (_, font, descriptor, expected) => {
    expect(await fontsWith(font, descriptor)).toMatchObject([expected]);
  });

  it.each<[string, Entries, Entries, boolean]>([
    ['a file of Type 1', {}, { FontFile: 'x' }, true],
    ['a file of TrueType', {}, { FontFile2: 'x' }, true],
    ['a file of another kind', {}, { FontFile3: 'x' }, true],
    ['no file', {}, {}, false],
    ['drawings of its own', { Subtype: 'Type3' }, {}, true],
  ])('that has %s is embedded or not', async (_, font, descriptor, embedded) => {
    expect(await fontsWith(font, descriptor)).toMatchObject([{ embedded }]);
  });

  it('is of a kind, and draws the characters of its map', async () => {
    const map = '1 beginbfchar <01> <0041> endbfchar 1 beginbfrange <02> <03> <0062> endbfrange';
    expect(await fontsWith({ Subtype: 'Type1' }, undefined, map)).toMatchObject([{ type: 'Type1', characters: 'Abc' }]);
    expect(await fontsWith({})).toMatchObject([{ type: 'TrueType', characters: '' }]);
  });
});

it('a composite font is one with its descendant, whose file it has', async () => {
  const document = await emptyDocument(1);
  const { context } = document;
  const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontFile3: 'x' }));
  const descendant = context.register(
    context.obj({ Type: 'Font', Subtype: 'CIDFontType0', FontDescriptor: descriptor }),
  );
  context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'Serif', DescendantFonts: [descendant] }));
  context.register(context.obj({ Type: 'Page' }));
  expect(readFonts(document)).toMatchObject([{ name: 'Serif', type: 'Type0', embedded: true }]);
});
