import { join } from 'node:path';
import { inspectBy } from '../../src/diagnostics/finding.js';
import type { Edition } from '../../src/guide/edition.js';
import { defaultPaper, parsePaper } from '../../src/guide/paper.js';
import { usualBook } from '../../src/layout/book-options.js';
import { renderPrintBook } from '../../src/layout/index.js';
import { openPress, type Press } from '../../src/press/index.js';
import { openings, readBlocks } from '../../src/press/inspect/blocks.js';
import type { Inspection, LinkFacts, PageFacts } from '../../src/press/inspect/facts.js';
import { pdfRules, readPdf } from '../../src/press/inspect/index.js';
import { linesOf } from '../../src/press/inspect/places.js';
import { readEdition } from './read-edition.js';

const guides = ['content/redis', 'content/statistics', 'templates/starter', 'test/fixtures/torture'];
const papers = ['a4', 'letter', 'a5'];
const sides = ['two', 'one'] as const;

/** Shares of a page's height from which on one sees a hole, and from which on it looks like an end. */
const [hole, largeHole] = [0.12, 0.2];

/** Lines below which the last page of a part is one for nothing. */
const tail = 8;

/** How the pages of a book came out. */
interface PageFigures {
  readonly pages: number;
  /** Share of the height for text that pages use which end no part, the mean of them. */
  readonly fill: number;
  /** Pages of those with more than so much room left. */
  readonly holes: number;
  readonly largeHoles: number;
  readonly colons: number;
  /** Last pages of parts with a few lines only. */
  readonly tails: number;
  readonly notes: number;
  readonly notesAway: number;
  /** What `inspect` finds wrong. */
  readonly errors: number;
}

/**
 * Prints our own guides on each paper, and how their pages came out, as a table in Markdown. The second net is the
 * print that the browser breaks by itself, where it did not keep the plan.
 *
 * @param root - Of the checkout.
 * @returns Whether nothing was wrong and no second net was needed.
 */
export async function main(root: string): Promise<boolean> {
  const press = await openPress({ env: process.env });
  console.log(
    '| guide | paper | sides | pages | fill | > 12 % | > 20 % | colons | tails | notes | plans | 2nd net | errors |',
  );
  console.log('| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  try {
    let isRight = true;
    for (const guide of guides) {
      const edition = await readEdition(join(root, guide));
      for (const paper of papers) {
        for (const side of sides) isRight = (await tellPages(press, edition, { guide, paper, side })) && isRight;
      }
    }
    return isRight;
  } finally {
    await press.close();
  }
}

interface Setting {
  readonly guide: string;
  readonly paper: string;
  readonly side: 'one' | 'two';
}

async function tellPages(press: Press, edition: Edition, { guide, paper: name, side }: Setting): Promise<boolean> {
  const paper = parsePaper(name) ?? defaultPaper;
  const options = { paper, theme: 'classic', version: 'bench', book: { ...usualBook, sides: side } };
  const book = await renderPrintBook(edition, options);
  const steps: string[] = [];
  const { bytes, unplanned } = await press.print(book, { paper, onProgress: (step) => steps.push(step) });
  const found = figuresOf(await readPdf(bytes));
  const plans = steps.filter((step) => step === 'choosing pages').length;
  const cells = [
    guide.split('/').at(-1),
    name,
    side,
    found.pages,
    `${(found.fill * 100).toFixed(1)} %`,
    found.holes,
    found.largeHoles,
    found.colons,
    found.tails,
    `${found.notes - found.notesAway}/${found.notes}`,
    plans,
    unplanned ?? 0,
    found.errors,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  return unplanned === undefined && found.errors === 0;
}

function figuresOf(inspection: Inspection): PageFigures {
  const { pages, pdf } = inspection;
  const blocks = readBlocks(inspection);
  const opening = openings(inspection, blocks);
  const first = Math.min(...opening);
  const texts = (page: PageFacts) => page.runs.filter(({ isArtifact }) => !isArtifact);
  const inner = pages.slice(first, -1);
  const [top, bottom] = [
    Math.max(...inner.flatMap((page) => texts(page).map((run) => run.top))),
    Math.min(...inner.flatMap((page) => texts(page).map((run) => run.bottom))),
  ];
  const roomLeft = (page: PageFacts): number => {
    // A note begins with a link back to its reference.
    const notes = pdf.links.filter((link) => pages[link.page] === page && link.internal?.anchor.startsWith('_ref-'));
    const floor = Math.max(bottom, ...notes.map(({ box }) => box.top));
    const shapes = page.shapes.filter((box) => box.top - box.bottom < 0.8 * page.height && box.bottom >= floor);
    const lowest = Math.min(top, ...[...texts(page), ...shapes].map((box) => box.bottom).filter((low) => low >= floor));
    return (lowest - floor) / (top - bottom);
  };
  const going = pages.flatMap((page, at) =>
    at >= first && at + 1 < pages.length && !opening.has(at + 1) && texts(page).length > 0 ? [roomLeft(page)] : [],
  );
  const ends = pages.filter((page, at) => {
    const isEnd = at > first && (at + 1 === pages.length || opening.has(at + 1)) && !opening.has(at);
    return isEnd && texts(page).length > 0 && linesOf(texts(page)).length < tail;
  });
  const references = firstReferences(inspection);
  const messages = inspectBy(pdfRules, inspection, '');
  const count = (rule: string) => messages.filter(({ ruleId }) => ruleId === rule).length;
  return {
    pages: pdf.pages,
    fill: 1 - going.reduce((sum, white) => sum + white, 0) / Math.max(1, going.length),
    holes: going.filter((white) => white > hole).length,
    largeHoles: going.filter((white) => white > largeHole).length,
    colons: count('colon-with-what-follows'),
    tails: ends.length,
    notes: references.length,
    notesAway: references.filter(({ page, internal }) => internal?.page !== page).length,
    errors: messages.filter(({ fatal }) => fatal).length,
  };
}

/** The first link to each note. */
function firstReferences({ pdf }: Inspection): LinkFacts[] {
  const first = new Map<string, LinkFacts>();
  for (const link of pdf.links) {
    const { anchor = '' } = link.internal ?? {};
    if (anchor.startsWith('_note-') && !first.has(anchor)) first.set(anchor, link);
  }
  return [...first.values()];
}
