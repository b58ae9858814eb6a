import type { PageMarks } from '../../guide/book.js';
import type { Anchor, BookPlan, MeasuredBook } from '../../paginate/flow.js';
import type { breakLine } from './break-line.js';
import type { DomDocument, DomElement } from './dom.js';
import type { groundBoxes } from './ground-boxes.js';
import type { moveTallNotes } from './move-tall-notes.js';
import type { placeFeet } from './place-feet.js';
import type { ReadFlow, readFlow } from './read-flow.js';
import type { readLines } from './read-lines.js';
import type { shrinkGaps } from './shrink-gaps.js';
import type { startPages } from './start-pages.js';

/** What the page builder needs to know of a document. */
export interface BuilderOptions {
  readonly marks: PageMarks;
  /** Of a page's content, in CSS pixels. */
  readonly height: number;
  /** Whether notes stand at the foot of pages. */
  readonly hasFeet: boolean;
  /** Height of the smallest gap that shrinks. */
  readonly leastGap: number;
  /** Height of the tallest note at a foot. */
  readonly tallestNote: number;
  /** What stands before a page's number: "p.". */
  readonly pageWord: string;
}

/** A book as it was measured, with what could not be. */
export interface MeasuredPages extends MeasuredBook {
  /** In words; a book that holds such a thing is not planned. */
  readonly unmeasured: readonly string[];
}

/** A page after its breaks are in place. */
export interface AppliedPage {
  /** Index of its flow, and of the page in it. */
  readonly flow: number;
  readonly page: number;
  /** Whether it begins within a text. */
  readonly isGoingOn: boolean;
  /** Height of what stands on it, without what is repeated and its notes; undefined where columns hide it. */
  readonly height: number | undefined;
}

/** Works on a document that is shown in a page. */
export interface PageBuilder {
  readonly measure: () => MeasuredPages;
  readonly apply: (plan: BookPlan) => AppliedPage[];
}

export interface BuilderTools {
  readonly breakLine: typeof breakLine;
  readonly groundBoxes: typeof groundBoxes;
  readonly moveTallNotes: typeof moveTallNotes;
  readonly placeFeet: typeof placeFeet;
  readonly readFlow: typeof readFlow;
  readonly readLines: typeof readLines;
  readonly shrinkGaps: typeof shrinkGaps;
  readonly startPages: typeof startPages;
}

/**
 * Makes what measures the pages of a document and breaks them. It remembers between the two where in the document each
 * item stands.
 *
 * Runs in the page, so it refers to nothing outside itself; it waits for nothing, since a document whose scripts are
 * off has no timers.
 */
export function makePageBuilder(document: DomDocument, options: BuilderOptions, tools: BuilderTools): PageBuilder {
  const { marks, height, hasFeet, leastGap, tallestNote: tallest, pageWord } = options;
  const roots = Array.from(document.querySelectorAll(marks.flow));
  const page = document.documentElement.classList;
  page.add('planned');
  if (hasFeet) {
    page.add('planned-feet');
    for (const root of roots) tools.moveTallNotes(root, { document, marks, tallest, pageWord });
  }
  let read: ReadFlow[] = [];

  const targetOf = (link: DomElement) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
  const anchors = (): Anchor[] => {
    const links = Array.from(document.querySelectorAll('a[href^="#"]'));
    // A flow has a place whether anything leads there or not: its title stands in heads.
    const ids = new Set([...roots.map(({ id }) => id), ...links.map(targetOf)]);
    return [...ids].flatMap((id) => {
      const element = document.getElementById(id);
      const flow = element ? roots.findIndex((root) => root.contains(element)) : -1;
      const root = roots[flow];
      if (!element || !root || (hasFeet && element.closest(marks.notes))) return [];
      const { top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // What is raised within a line stands in its middle; what is taller is where it begins.
      const y = bottom - top > 30 ? top + 1 : (top + bottom) / 2;
      return [{ id, flow, y: y - root.getBoundingClientRect().top }];
    });
  };

  const measure = (): MeasuredPages => {
    page.add('measuring');
    read = roots.map((root) => tools.readFlow(root, { document, marks, height, hasFeet, readLines: tools.readLines }));
    const atFeet = Array.from(document.querySelectorAll(marks.notes));
    const notes = hasFeet ? atFeet.flatMap((each) => Array.from(each.querySelectorAll(marks.note))) : [];
    return {
      flows: read.map(({ items, columns, span }, at) => ({ id: roots[at]?.id ?? '', items, columns, span })),
      anchors: anchors(),
      notes: Object.fromEntries(notes.map((note) => [note.id, note.getBoundingClientRect().height])),
      unmeasured: read.flatMap(({ unmeasured }) => unmeasured),
    };
  };

  const applyFlow = (root: DomElement, found: ReadFlow, flow: number, plan: BookPlan[number]): AppliedPage[] => {
    const starts = tools.startPages(root, found, plan, { document, breakLine: tools.breakLine });
    tools.shrinkGaps(found, plan, { document, least: leastGap });
    const bottomOf = (element: DomElement | undefined) => element?.getBoundingClientRect().bottom;
    const topOf = (element: DomElement | undefined) => element?.getBoundingClientRect().top;
    const ends = plan.pages.map(({ to }, at) => bottomOf(found.places[to - 1]?.ended) ?? topOf(starts[at + 1]) ?? 0);
    if (found.columns === 1) tools.groundBoxes(root, starts, ends, { document, marks });
    if (hasFeet) tools.placeFeet(root, found, plan, starts, { document, marks, height });
    return plan.pages.map(({ from, to }, at) => {
      const top = topOf(starts[at]);
      const isGoingOn = found.places[from]?.begun.length === 0;
      const isOne = found.columns === 1 && top !== undefined;
      const end = (ends[at] ?? 0) + (found.places[to - 1]?.below ?? 0);
      return { flow, page: at, isGoingOn, height: isOne ? end - top : undefined };
    });
  };

  return {
    measure,
    apply: (plan) => {
      page.remove('measuring');
      return roots.flatMap((root, at) => {
        const [found, own] = [read[at], plan[at]];
        return found && own ? applyFlow(root, found, at, own) : [];
      });
    },
  };
}

/** Has a page's builder measure. Runs in the page. */
export const measurePages = (own: PageBuilder): MeasuredPages => own.measure();

/** Has a page's builder break its text into the pages of a plan. Runs in the page. */
export const applyPlan = (own: PageBuilder, plan: BookPlan): readonly AppliedPage[] => own.apply(plan);
