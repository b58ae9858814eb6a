import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { writePdf } from '../pdf/write.js';
import type { Box, PageFacts, Run } from './facts.js';

type Matrix = readonly [number, number, number, number, number, number];

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** How high capitals are, as a share of the type's size. */
const capitals = 0.7;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads what is painted on the pages of a PDF, and where. Changes the document. */
export async function readPages(document: PDFDocument): Promise<PageFacts[]> {
  const sizes = document.getPages().map((page) => page.getSize());
  const reader = await getDocumentProxy(spread(document), { verbosity: 0 });
  const { OPS } = await getResolvedPDFJS();
  const pages: PageFacts[] = [];
  for (const [index, { width, height }] of sizes.entries()) {
    const page = await reader.getPage(index + 1);
    pages.push({ width, height, runs: await readRuns(page), shapes: await readShapes(page, OPS) });
    page.cleanup();
  }
  await reader.cleanup();
  return pages;
}

/** The document on larger paper: of what is outside a page the reader tells nothing. */
function spread(document: PDFDocument): Uint8Array {
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    page.node.delete(PDFName.of('CropBox'));
    page.setMediaBox(-width, -height, 3 * width, 3 * height);
  }
  return new Uint8Array(writePdf(document));
}

async function readRuns(page: PdfPage): Promise<Run[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marks: { readonly mark?: string; readonly isArtifact?: true }[] = [];
  return items.flatMap((item): Run[] => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else if ('tag' in item && item.tag === 'Artifact') marks.push({ isArtifact: true });
      else marks.push('id' in item && item.id ? { mark: item.id.replace(/^p/, '') } : {});
      return [];
    }
    if (item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = item.transform as unknown as Matrix;
    const size = Math.hypot(c, d);
    const along = Math.hypot(a, b) || 1;
    const matrix: Matrix = [a / along, b / along, c, d, x, y];
    return [
      {
        ...boxOf(matrix, [0, 0, item.width, capitals]),
        text: item.str,
        size,
        mark: marks.findLast(({ mark }) => mark !== undefined)?.mark,
        isArtifact: marks.some(({ isArtifact }) => isArtifact),
      },
    ];
  });
}

/** Follows the transformations of a page's content to where something other than text is painted. */
async function readShapes(page: PdfPage, ops: Readonly<Record<string, number>>): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shapes: Box[] = [];
  const stack: Matrix[] = [];
  const images = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'].map((name) => ops[name]);
  let matrix: Matrix = identity;
  for (const [at, operator] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as unknown[];
    if (operator === ops['save']) stack.push(matrix);
    else if (operator === ops['restore']) matrix = stack.pop() ?? identity;
    else if (operator === ops['transform']) matrix = times(matrix, args as unknown as Matrix);
    else if (operator === ops['paintFormXObjectBegin']) {
      stack.push(matrix);
      if (args[0]) matrix = times(matrix, args[0] as Matrix);
    } else if (operator === ops['paintFormXObjectEnd']) matrix = stack.pop() ?? identity;
    else if (images.includes(operator)) shapes.push(boxOf(matrix, [0, 0, 1, 1]));
    else if (operator === ops['constructPath'] && args[0] !== ops['endPath'] && args[2]) {
      const { 0: left = 0, 1: bottom = 0, 2: right = 0, 3: top = 0 } = args[2] as Readonly<Record<number, number>>;
      shapes.push(boxOf(matrix, [left, bottom, right, top]));
    }
  }
  return shapes;
}

/** The box around a box that is transformed. */
function boxOf([a, b, c, d, e, f]: Matrix, [left, bottom, right, top]: readonly [number, number, number, number]): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
