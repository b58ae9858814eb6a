import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Box, Page } from '../support/pdf-pages.js';
import { bodyOf, folioOf, isWithin, textBox } from '../support/printed-book.js';
import { runningBrowser } from '../support/running-browser.js';
import { attribute, elements, hasClass } from '../support/trees.js';
import { builtGuides, told } from './built-guide.js';
import { itIsCleanEpub } from './epub-checks.js';

const built = builtGuides('R10', 'R12', 'N17');

const size = (picture: { width: unknown; height: unknown }): string => `${picture.width}x${picture.height}`;
const pictures = (tree: Root | undefined) =>
  (tree ? elements(tree, 'img') : []).map((picture) => ({
    src: attribute(picture, 'src') ?? '',
    alt: attribute(picture, 'alt') ?? '',
    size: size({ width: attribute(picture, 'width'), height: attribute(picture, 'height') }),
  }));

/** Bytes of the picture that an address names: a data address, or a path of the package. */
function bytesOf(src: string, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const data = /^data:[^,]*;base64,(.*)$/s.exec(src)?.[1];
  const file = data === undefined ? files.get(src) : Buffer.from(data, 'base64');
  if (!file) throw new Error(`No picture ${src}`);
  return Buffer.from(file);
}

describe('drawings that say their shape and not their size', () => {
  const pages = () => built('R10').pdf.pages;
  /** The page with a sentence, and the box around the squares of the drawing on it. */
  function drawing(sentence: string, squares: number): { page: Page; box: Box; index: number } {
    const colours = ['#222222', '#777777'];
    const candidates = pages().map((page, index) => ({
      page,
      index,
      fills: page.fills.filter(({ colour }) => colours.includes(colour)),
    }));
    const found = candidates.find(({ fills }) => fills.length === squares);
    if (!found) throw new Error(`No drawing of ${squares} squares whole on one page, above: ${sentence}`);
    const { page, index, fills } = found;
    const box = {
      left: Math.min(...fills.map(({ left }) => left)),
      top: Math.min(...fills.map(({ top }) => top)),
      right: Math.max(...fills.map(({ right }) => right)),
      bottom: Math.max(...fills.map(({ bottom }) => bottom)),
    };
    return { page, index, box };
  }

  // The squares leave 5 of 100 units free at each side of the drawing.
  it.each([
    ['wide', 'Text right below the wide drawing.', 4, 390 / 90],
    ['tall', 'Text right below the tall drawing.', 9, 90 / 890],
  ])(
    'are printed in their shape, whole on one page and inside the margins: the %s one',
    (_, sentence, squares, ratio) => {
      const { page, box } = drawing(sentence, squares);
      expect((box.right - box.left) / (box.bottom - box.top)).toBeCloseTo(ratio, 1);
      expect(isWithin(box, textBox(page))).toBe(true);
      expect(box.bottom - box.top).toBeGreaterThan(20);
    },
  );

  it.each([
    ['Text right below the wide drawing.', 4],
    ['Text right below the tall drawing.', 9],
  ])('stand above their sentence or on the page before it: %s', (sentence, squares) => {
    const { box, index } = drawing(sentence, squares);
    const below = pages().flatMap((page, at) =>
      page.runs.filter(({ text }) => text === sentence).map(({ top }) => ({ at, top })),
    );
    expect(below).toHaveLength(1);
    const [{ at, top } = { at: -1, top: 0 }] = below;
    expect(at === index ? top > box.bottom - 1 : at === index + 1).toBe(true);
  });

  it('leave no page empty', () => {
    const empty = pages().filter(
      (page) => folioOf(page) !== '' && bodyOf(page).length === 0 && page.fills.length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('have their size in the package, beside the picture and inside it', () => {
    const { epub } = built('R10');
    const found = pictures(epub.documents.get('section-1.xhtml'));
    expect(found.map((picture) => picture.size)).toEqual(['400x100', '100x900']);
    for (const { src, size: stated } of found) {
      const root = /<svg[^>]*>/.exec(bytesOf(src, epub.files).toString('utf8'))?.[0] ?? '';
      const [, width] = /\bwidth="(\d+)"/.exec(root) ?? [];
      const [, height] = /\bheight="(\d+)"/.exec(root) ?? [];
      expect(size({ width, height })).toBe(stated);
    }
  });

  it('have their size in the page, of which they are a part', () => {
    const drawings = elements(built('R10').html.main, hasClass('drawing')).flatMap((figure) => elements(figure, 'svg'));
    const sizes = drawings.map((svg) => size({ width: attribute(svg, 'width'), height: attribute(svg, 'height') }));
    expect(sizes).toEqual(['400x100', '100x900']);
  });
});

describe('pictures whose names hold spaces, brackets, signs of addresses and letters beyond ASCII', () => {
  const sizes = ['31x17', '33x19', '35x21', '37x23', '39x25', '41x27'];

  it('are in the page and in the package, each with its own bytes', () => {
    const { html, epub } = built('R12');
    for (const tree of [html.main, epub.documents.get('section-1.xhtml')]) {
      const found = pictures(tree);
      expect(found.map((picture) => picture.size)).toEqual(sizes);
      // The size in a PNG's header (ISO/IEC 15948, 11.2.2).
      const own = found
        .map(({ src }) => bytesOf(src, epub.files))
        .map((png) => size({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }));
      expect(own).toEqual(sizes);
    }
  });

  it('are printed, all six', async () => {
    const document = await PDFDocument.load(built('R12').pdf.bytes);
    const images = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const isImage = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
      return isImage
        ? [size({ width: object.dict.get(PDFName.of('Width')), height: object.dict.get(PDFName.of('Height')) })]
        : [];
    });
    expect([...new Set(images)].sort()).toEqual(sizes);
  });

  it('are named in the package by what every reader can read', () => {
    const names = [...built('R12').epub.files.keys()].filter((path) => path.startsWith('pictures/'));
    expect(names).toHaveLength(6);
    expect(names.filter((name) => !/^pictures\/[a-z0-9-]+\.png$/.test(name))).toEqual([]);
  });

  it('keep their words', () => {
    const words = [
      'Spaces in pointed brackets',
      'Spaces in percent signs',
      'A number in brackets',
      'A percent sign',
      'A hash',
      'Letters beyond ASCII',
    ];
    expect(pictures(built('R12').html.main).map(({ alt }) => alt)).toEqual(words);
  });

  itIsCleanEpub(() => built('R12'));
});

describe('pictures whose author wrote a size', () => {
  const browser = runningBrowser();
  const written = new Map([
    ['Mill K', '100x50'],
    ['Mill L', '300x150'],
    ['Mill M', '80x40'],
    ['Mill N', '60x30'],
  ]);
  const chosen = <Picture extends { alt: string }>(all: readonly Picture[]) =>
    all.filter(({ alt }) => written.has(alt));
  const expected = [...written].map(([alt, stated]) => ({ alt, size: stated }));

  /** As they are laid out, in CSS pixels. */
  async function laidOut(html: string): Promise<{ alt: string; size: string }[]> {
    const page = await browser().newPage();
    try {
      await page.setViewport({ width: 800, height: 900 });
      await page.setContent(html);
      return (await page.evaluate(
        '[...document.images].map(({ alt, width, height }) => ({ alt, size: [width, height].join("x") }))',
      )) as { alt: string; size: string }[];
    } finally {
      await page.close();
    }
  }

  it('have it on the page, in a figure and beside text', async () => {
    expect(chosen(await laidOut(built('N17').html.source))).toEqual(expected);
  });

  it('have it in the package and in the deck', () => {
    const { epub, deck } = built('N17');
    for (const tree of [epub.documents.get('section-1.xhtml'), ...deck.backs])
      expect(chosen(pictures(tree)).map(({ alt, size: stated }) => ({ alt, size: stated }))).toEqual(expected);
  });

  it('are told where the size is written in the way of another dialect', () => {
    expect(told(built('N17'))).toMatchSnapshot();
  });

  itIsCleanEpub(() => built('N17'));
});
