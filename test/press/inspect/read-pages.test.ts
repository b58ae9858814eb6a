import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/press/inspect/read-pages.js';
import { emptyDocument } from '../documents.js';

/** What is painted by a page's content: of its texts and shapes the boxes, in whole points. */
async function painted(content: string) {
  const document = await emptyDocument(1);
  const { context } = document;
  const font = context.obj({
    ...{ Type: 'Font', Subtype: 'TrueType', BaseFont: 'Sample', FirstChar: 32, LastChar: 126 },
    ...{ Widths: Array.from({ length: 95 }, () => 500), Encoding: 'WinAnsiEncoding' },
  });
  const pixel = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  };
  const image = context.register(context.stream('x', pixel));
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Matrix: [1, 0, 0, 1, 10, 20] };
  const drawing = context.register(context.stream('0 0 5 5 re f', form));
  const { node } = document.getPage(0);
  node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font }, XObject: { Im: image, Fm: drawing } }));
  node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  const [page] = await readPages(document);
  const box = ({ left, bottom, right, top }: { left: number; bottom: number; right: number; top: number }) =>
    [left, bottom, right, top].map(Math.round);
  return {
    size: [page?.width, page?.height],
    shapes: page?.shapes.map(box),
    runs: page?.runs.map((run) => [run.text, Math.round(run.size), run.mark, run.isArtifact, box(run)]),
  };
}

describe('the shapes of a page', () => {
  it.each<[string, string, number[][]]>([
    ['a filled path', '10 20 30 40 re f', [[10, 20, 40, 60]]],
    ['a line', '10 20 m 30 20 l S', [[10, 20, 30, 20]]],
    ['a clip, which paints nothing', '10 20 30 40 re W n', []],
    [
      'a path that is moved and enlarged',
      'q 2 0 0 3 10 10 cm 1 1 5 5 re f Q 0 0 1 1 re f',
      [
        [12, 13, 22, 28],
        [0, 0, 1, 1],
      ],
    ],
    ['a path that is turned', '0 1 -1 0 50 50 cm 0 0 10 20 re f', [[30, 50, 50, 60]]],
    ['a picture', 'q 30 0 0 20 5 6 cm /Im Do Q', [[5, 6, 35, 26]]],
    [
      'a drawing of its own, at its place',
      'q 1 0 0 1 1 2 cm /Fm Do Q 0 0 2 2 re f',
      [
        [11, 22, 16, 27],
        [0, 0, 2, 2],
      ],
    ],
    ['something beyond the paper', '150 -20 10 10 re f', [[150, -20, 160, -10]]],
    ['one end too many', 'Q 1 2 3 4 re f', [[1, 2, 4, 6]]],
  ])('are found: %s', async (_, content, boxes) => {
    expect((await painted(content)).shapes).toEqual(boxes);
  });
});

describe('the texts of a page', () => {
  it('have their place, size and mark, those of no page', async () => {
    const { runs, size } = await painted(
      [
        '/P <</MCID 3>> BDC BT /F1 10 Tf 20 30 Td (abcd) Tj ET EMC',
        '/Artifact BMC BT /F1 8 Tf 0 90 Td (12) Tj ET EMC',
        'BT /F1 10 Tf 10 60 Td (  ) Tj ET',
      ].join('\n'),
    );
    expect(size).toEqual([100, 100]);
    expect(runs).toEqual([
      ['abcd', 10, expect.stringMatching(/mcid?3$|3$/i), false, [20, 30, 40, 37]],
      ['12', 8, undefined, true, [0, 90, 8, 96]],
    ]);
  });

  it('may be turned', async () => {
    const { runs } = await painted('BT /F1 10 Tf 0 1 -1 0 50 20 Tm (abcd) Tj ET');
    expect(runs?.[0]?.at(-1)).toEqual([43, 20, 50, 40]);
  });
});
