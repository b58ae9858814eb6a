import { openings, readBlocks } from './blocks.js';
import type { Box, PageFacts, Run, TagTreeFacts } from './facts.js';
import { pageName, quoted } from './places.js';
import type { PdfRule } from './rule.js';

/** Points by which a letter may reach over the paper's edge: boxes are a little larger than what is drawn in them. */
const edge = 1;

/** Type below this size, in points, is hard to read on paper. */
const smallest = 6;

/** Share of the height for text that may be empty in one piece. */
const largestGap = 0.25;

/** What a page says of something on it, once each page and rule. */
const eachPage = (look: (page: PageFacts, tags: TagTreeFacts) => string | undefined): PdfRule['find'] =>
  function find({ pdf, tags, pages }) {
    return pages.flatMap((page, index) => {
      const what = look(page, tags);
      return what === undefined ? [] : [{ where: pageName(pdf, index), what }];
    });
  };

/** Rules on what stands where on a page. */
export const pageRules: readonly PdfRule[] = [
  {
    id: 'text-on-paper',
    description: 'All text is within the page.',
    reason: 'What reaches over the edge is cut off by the paper, and before that by most printers.',
    severity: 'error',
    find: eachPage(({ width, height, runs }) => {
      const outside = runs.filter(
        ({ left, right, bottom, top }) => left < -edge || bottom < -edge || right > width + edge || top > height + edge,
      );
      return outside[0] && `${quoted(textOfRuns(outside))} reaches over the edge of the paper.`;
    }),
  },
  {
    id: 'text-clear',
    description: 'No text is drawn over other text, the signs of one formula and of one line aside.',
    reason: 'Of two texts in one place neither can be read.',
    severity: 'error',
    find: eachPage(({ runs }, tags) => {
      const pair = firstOverlap(runs, tags);
      return pair && `${quoted(pair[1].text)} is drawn over ${quoted(pair[0].text)}.`;
    }),
  },
  {
    id: 'type-large-enough',
    description: `No type is smaller than ${smallest} points.`,
    reason: 'Smaller type is hard to read on paper, and some printers fill its letters.',
    severity: 'warning',
    find: eachPage(({ runs }) => {
      const tiny = runs.filter(({ size }) => size < smallest - 0.05);
      const size = Math.min(...tiny.map((run) => run.size));
      return tiny[0] && `${quoted(textOfRuns(tiny))} is set in ${size.toFixed(1)} points.`;
    }),
  },
  {
    id: 'page-filled',
    description: `No page within a part of the document has a gap of more than ${largestGap * 100} % of its height.`,
    reason: 'A reader takes a large gap for the end of a part.',
    severity: 'warning',
    find: (inspection) => {
      const { pdf, pages } = inspection;
      const opening = openings(inspection, readBlocks(inspection));
      const first = Math.min(...pdf.outline.flatMap(({ page }) => page ?? []));
      const area = textArea(pages);
      return pages.flatMap((page, index) => {
        // A part may end where it ends; what is before the first is a cover.
        if (index < first || index + 1 >= pages.length || opening.has(index + 1)) return [];
        const gap = widestGap(page, area);
        if (gap === undefined || gap <= largestGap) return [];
        return [{ where: pageName(pdf, index), what: `${Math.round(gap * 100)} % of the page is empty in one piece.` }];
      });
    },
  },
];

const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join(' ');

/** The first two runs that cover one another and may not, the earlier drawn first. */
function firstOverlap(runs: readonly Run[], tags: TagTreeFacts): readonly [Run, Run] | undefined {
  const [formulas, owners] = [formulasByMark(tags), ownersByMark(tags)];
  const isOfOne = (of: ReadonlyMap<string, number>, one: Run, other: Run) => {
    const own = one.mark === undefined ? undefined : of.get(one.mark);
    return own !== undefined && other.mark !== undefined && of.get(other.mark) === own;
  };
  // In a line letters are set close: a comma below an apostrophe, the joined letters of Arabic.
  const isOfLine = (one: Run, other: Run) => one.bottom === other.bottom && isOfOne(owners, one, other);
  for (const [at, run] of runs.entries()) {
    const other = runs
      .slice(0, at)
      .find((earlier) => isOver(earlier, run) && !isOfOne(formulas, earlier, run) && !isOfLine(earlier, run));
    if (other) return [other, run];
  }
  return undefined;
}

/** The element that holds each piece of marked content, as its index. */
const ownersByMark = ({ elements }: TagTreeFacts): ReadonlyMap<string, number> =>
  new Map(elements.flatMap(({ marks }, index) => marks.map((mark) => [mark, index] as const)));

/** The formula that each piece of marked content belongs to, as its index among the elements. */
function formulasByMark({ elements }: TagTreeFacts): ReadonlyMap<string, number> {
  // Each element stands before its children.
  const formulas: (number | undefined)[] = [];
  for (const [index, { role, standard, parent }] of elements.entries()) {
    formulas.push((standard ?? role) === 'Formula' ? index : parent === undefined ? undefined : formulas[parent]);
  }
  return new Map(
    elements.flatMap(({ marks }, index) => {
      const formula = formulas[index];
      return formula === undefined ? [] : marks.map((mark) => [mark, formula] as const);
    }),
  );
}

/** Whether two texts share more than what neighbours may: a point of width, and a third of the smaller one's height. */
function isOver(one: Run, other: Run): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return width > 1 && height > Math.min(one.top - one.bottom, other.top - other.bottom) / 3;
}

/** Where the pages of a document have their text, running heads and numbers aside. */
function textArea(pages: readonly PageFacts[]): Pick<Box, 'bottom' | 'top'> {
  const runs = pages.flatMap((page) => page.runs.filter(({ isArtifact }) => !isArtifact));
  const lowest = runs.reduce((least, { bottom }) => Math.min(least, bottom), Number.POSITIVE_INFINITY);
  const highest = runs.reduce((most, { top }) => Math.max(most, top), 0);
  return { bottom: lowest, top: highest };
}

/** The widest stretch of a page on which nothing stands, as a share of the height for text; undefined on an empty page. */
function widestGap({ runs, shapes, height }: PageFacts, area: Pick<Box, 'bottom' | 'top'>): number | undefined {
  const texts = runs.filter(({ isArtifact }) => !isArtifact);
  if (texts.length === 0) return undefined;
  const [left, right] = [Math.min(...texts.map((run) => run.left)), Math.max(...texts.map((run) => run.right))];
  // A ground of the whole page fills nothing, nor does a mark at its edge.
  const drawn = shapes.filter((box) => box.top - box.bottom < 0.8 * height && box.right > left && box.left < right);
  let [widest, reached] = [0, area.top];
  for (const { top, bottom } of [...texts, ...drawn].toSorted((a, b) => b.top - a.top)) {
    widest = Math.max(widest, reached - Math.max(top, area.bottom));
    reached = Math.min(reached, bottom);
  }
  return Math.max(widest, reached - area.bottom) / (area.top - area.bottom);
}
