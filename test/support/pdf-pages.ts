import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Sides of a box in millimetres from the page's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A run of text as it was drawn; its box goes from the baseline up to where capitals and ascenders end. */
export interface Run extends Box {
  readonly text: string;
  /** Type size in points. */
  readonly size: number;
  /** Name that the page gives its font: equal for equal fonts. */
  readonly font: string;
  /** Whether all its letters are equally wide, as those of code are. */
  readonly isMono: boolean;
}

/** A link's place and where it leads: an id in the document, or an address. */
export interface PlacedLink extends Box {
  readonly anchor: string | undefined;
  readonly url: string | undefined;
}

/** An area that was filled with a colour (`#222222`). */
export interface Fill extends Box {
  readonly colour: string;
}

export interface Page {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** In the order in which they were drawn. */
  readonly runs: readonly Run[];
  readonly links: readonly PlacedLink[];
  readonly fills: readonly Fill[];
}

const millimetres = 25.4 / 72;
type Matrix = readonly [number, number, number, number, number, number];

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxOf(points: readonly (readonly [number, number])[], height: number): Box {
  const [xs, ys] = [points.map(([x]) => x * millimetres), points.map(([, y]) => (height - y) * millimetres)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Follows the transformations of a page's content to where its areas are filled. */
function fillsOf({ fnArray, argsArray }: Operators, ops: Readonly<Record<string, number>>, height: number): Fill[] {
  const fills: Fill[] = [];
  const stack: { matrix: Matrix; colour: string }[] = [];
  let now = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, colour: '#000000' };
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[];
    if (operator === ops['save']) stack.push(now);
    else if (operator === ops['restore']) now = stack.pop() ?? now;
    else if (operator === ops['transform']) now = { ...now, matrix: times(now.matrix, args as unknown as Matrix) };
    else if (operator === ops['setFillRGBColor']) now = { ...now, colour: String(args[0]) };
    else if (operator === ops['constructPath'] && args[0] === ops['fill']) {
      const { 0: left = 0, 1: top = 0, 2: right = 0, 3: bottom = 0 } = args[2] as Record<number, number>;
      const [a, b, c, d, e, f] = now.matrix;
      const corners = [
        [left, top],
        [right, bottom],
      ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
      fills.push({ ...boxOf(corners, height), colour: now.colour });
    }
  });
  return fills;
}

/** Reads where everything stands on the pages of a PDF. */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { OPS } = await getResolvedPDFJS();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const operators = await page.getOperatorList();
    const { items } = await page.getTextContent();
    const isMono = (font: string): boolean => /code|mono/i.test((page.commonObjs.get(font) as { name: string }).name);
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size, x, y] = item.transform as number[];
      const [left, base, type] = [x ?? 0, y ?? 0, size ?? 0];
      const box = boxOf(
        [
          [left, base],
          [left + item.width, base + 0.75 * type],
        ],
        height,
      );
      return [{ ...box, text: item.str, size: type, font: item.fontName, isMono: isMono(item.fontName) }];
    });
    const links = (await page.getAnnotations()).flatMap(({ rect, dest, url }): PlacedLink[] => {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect as number[];
      const box = boxOf(
        [
          [left, bottom],
          [right, top],
        ],
        height,
      );
      return [{ ...box, anchor: typeof dest === 'string' ? decodeURIComponent(dest) : undefined, url }];
    });
    const fills = fillsOf(operators, OPS, height);
    pages.push({ width: width * millimetres, height: height * millimetres, runs, links, fills });
  }
  await document.cleanup();
  return pages;
}

/** Whether a run stands on a line that larger type began: beside it, or raised as the number of a note is. */
function isOn(line: readonly Run[], run: Run): boolean {
  const [first] = line;
  const middle = (run.top + run.bottom) / 2;
  return first !== undefined && run.size > 0.3 * first.size && middle > first.top && middle < first.bottom;
}

/** Text of runs as a reader sees it: lines from top to bottom, on each from left to right. */
export function linesOf(runs: readonly Run[]): string[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.size - a.size)) {
    const line = lines.find((each) => isOn(each, run));
    if (line) line.push(run);
    else lines.push([run]);
  }
  const ordered = lines.sort(([a], [b]) => (a?.bottom ?? 0) - (b?.bottom ?? 0));
  return ordered.map((line) => joinRuns(line.sort((a, b) => a.left - b.left)));
}

function joinRuns(line: readonly Run[]): string {
  return line.reduce((text, run, at) => {
    const before = line[at - 1];
    const apart = before !== undefined && run.left - before.right > 0.15 * run.size * millimetres;
    return text + (apart ? ' ' : '') + run.text;
  }, '');
}

/** The runs of a page that stand within a box, by their middles. */
export function runsWithin(page: Page, box: Box): Run[] {
  return page.runs.filter((run) => {
    const [x, y] = [(run.left + run.right) / 2, (run.top + run.bottom) / 2];
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  });
}
