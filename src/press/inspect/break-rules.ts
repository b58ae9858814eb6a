import type { Finding } from '../../diagnostics/finding.js';
import { type Block, type Blocks, openings, readBlocks } from './blocks.js';
import type { Inspection, PageFacts, PdfFacts, Run } from './facts.js';
import { type Line, linesOf, pageName, quoted, textOf } from './places.js';
import type { PdfRule } from './rule.js';

/** Rules on where pages end. They need tags, which say what is a paragraph. */
export const breakRules: readonly PdfRule[] = [
  {
    id: 'no-line-alone-at-foot',
    description: 'At least two lines of a paragraph stand at the foot of a page.',
    reason: 'A single line at a foot, an orphan, looks like a heading, and its sentence is torn in two.',
    severity: 'warning',
    find: (inspection) =>
      brokenParagraphs(inspection).flatMap(({ pages: [page], lines: [lines] }) =>
        lines?.length === 1
          ? [at(inspection.pdf, page, lines[0], 'is the only line of its paragraph at the foot')]
          : [],
      ),
  },
  {
    id: 'no-line-alone-at-head',
    description: 'At least two lines of a paragraph stand at the head of a page.',
    reason: 'A single line at a head, a widow, looks like a remnant, and its sentence is torn in two.',
    severity: 'warning',
    find: (inspection) =>
      brokenParagraphs(inspection).flatMap(({ pages, lines }) => {
        const last = lines.at(-1);
        const what = 'is the only line of its paragraph at the head';
        return last?.length === 1 ? [at(inspection.pdf, pages.at(-1), last[0], what)] : [];
      }),
  },
  {
    id: 'heading-with-its-text',
    description: 'No heading is the last thing on a page.',
    reason: 'A heading at a foot announces nothing that can be seen.',
    severity: 'warning',
    find: (inspection) =>
      feet(inspection).flatMap(({ page, block, line }) =>
        /^H\d?$/.test(block.role) ? [at(inspection.pdf, page, line, 'is a heading at the foot of the page')] : [],
      ),
  },
  {
    id: 'colon-with-what-follows',
    description: 'No paragraph that ends with a colon is the last thing on a page.',
    reason: 'What a colon promises is wanted before the page is turned.',
    severity: 'warning',
    find: (inspection) =>
      feet(inspection).flatMap(({ page, block, line }) => {
        const isEnd = [...block.runs.keys()].at(-1) === page;
        const isColon = block.role === 'P' && isEnd && /[:：]$/.test(textOf(line).trim());
        return isColon ? [at(inspection.pdf, page, line, 'promises something, and the page ends')] : [];
      }),
  },
];

function at(pdf: PdfFacts, page: number | undefined, line: Line | undefined, what: string): Finding {
  return {
    where: page === undefined ? undefined : pageName(pdf, page),
    what: `${quoted(textOf(line ?? []))} ${what}.`,
  };
}

/** Paragraphs of several lines that go on over a page's end: their pages, and their lines on each. */
function brokenParagraphs(inspection: Inspection): { pages: readonly number[]; lines: readonly (readonly Line[])[] }[] {
  return readBlocks(inspection)
    .blocks.filter(({ role, runs }) => role === 'P' && runs.size > 1)
    .map(({ runs }) => ({ pages: [...runs.keys()], lines: [...runs.values()].map(linesOf) }));
}

interface Foot {
  readonly page: number;
  readonly block: Block;
  readonly line: Line;
}

/** The last line of the text on each page, notes and decoration aside, where the text goes on on the next. */
function feet(inspection: Inspection): Foot[] {
  const blocks = readBlocks(inspection);
  const opening = openings(inspection, blocks);
  return inspection.pages.flatMap((page, index) => {
    if (index + 1 >= inspection.pages.length || opening.has(index + 1)) return [];
    const foot = footOf(page, blocks);
    return foot ? [{ page: index, ...foot }] : [];
  });
}

function footOf({ runs, shapes }: PageFacts, { blockOf }: Blocks): Omit<Foot, 'page'> | undefined {
  const texts = runs.filter((run) => blockOf.get(run)?.isNote === false);
  const line = linesOf(texts).at(-1);
  const largest = line?.reduce((most, run) => (run.size > most.size ? run : most));
  const block = largest && blockOf.get(largest);
  if (!line || !largest || !block) return undefined;
  const notes = runs.filter((run) => blockOf.get(run)?.isNote);
  const floor = Math.max(0, ...notes.map(({ top }) => top));
  const hasPicture = shapes.some((box) => isBelow(box, largest) && box.bottom >= floor);
  return hasPicture
    ? undefined
    : { block, line: line.filter((run) => blockOf.get(run) === block && !isRaised(run, largest)) };
}

/** Whether a run is the small number of a note beside the text of its line. */
const isRaised = (run: Run, text: Run): boolean => run.size < 0.75 * text.size && run.bottom > text.bottom;

/** Whether a shape that is more than a line stands below a text. */
function isBelow(box: PageFacts['shapes'][number], run: Run): boolean {
  const isArea = box.top - box.bottom > 4 && box.right - box.left > 4;
  return isArea && box.top < run.bottom && box.right > run.left && box.left < run.right;
}
