import type { PageMarks } from '../../guide/book.js';
import type { Anchor, BookPlan, FlowPlan, MeasuredBook } from '../../paginate/flow.js';
import type { breakLine } from './break-line.js';
import type { DomDocument, DomElement } from './dom.js';
import type { foldColumns } from './fold-columns.js';
import type { groundBoxes } from './ground-boxes.js';
import type { moveTallNotes } from './move-tall-notes.js';
import type { placeFeet } from './place-feet.js';
import type { ReadFlow, readFlow } from './read-flow.js';
import type { readLines } from './read-lines.js';
import type { settleGrid } from './settle-grid.js';
import type { shrinkGaps } from './shrink-gaps.js';
import type { startPages } from './start-pages.js';

/** What the page builder needs to know of a document. */
export interface BuilderOptions {
  readonly marks: PageMarks;
  /** Of a page's content, in CSS pixels. */
  readonly height: number;
  /** Height of a line of the text. */
  readonly line: number;
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
  /** Height of what stands on it, without what is repeated and its notes. */
  readonly height: number;
}

/** Works on a document that is shown in a page. */
export interface PageBuilder {
  /** Measures the flows that have no breaks yet; of the others it says what it said before. */
  readonly measure: () => MeasuredPages;
  /** Breaks the flows that have no breaks yet, and says how high all pages are. */
  readonly apply: (plan: BookPlan) => AppliedPage[];
  /** Takes back the breaks of some flows, by their ids. */
  readonly restore: (ids: readonly string[]) => void;
}

/** What is known of a flow in the page. */
interface FlowState {
  root: DomElement;
  read: ReadFlow | undefined;
  anchors: Anchor[];
  /** Once its breaks are in place: how it was before, and the element with which each page begins. */
  applied: { readonly before: DomElement; readonly starts: readonly DomElement[] } | undefined;
}

export interface BuilderTools {
  readonly breakLine: typeof breakLine;
  readonly foldColumns: typeof foldColumns;
  readonly groundBoxes: typeof groundBoxes;
  readonly moveTallNotes: typeof moveTallNotes;
  readonly placeFeet: typeof placeFeet;
  readonly readFlow: typeof readFlow;
  readonly readLines: typeof readLines;
  readonly settleGrid: typeof settleGrid;
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
  const { marks, height, line, hasFeet, leastGap, tallestNote: tallest, pageWord } = options;
  const roots = Array.from(document.querySelectorAll(marks.flow));
  const page = document.documentElement.classList;
  page.add('planned');
  if (hasFeet) {
    page.add('planned-feet');
    for (const root of roots) tools.moveTallNotes(root, { document, marks, tallest, pageWord });
  }
  const flows = roots.map((root): FlowState => ({ root, read: undefined, anchors: [], applied: undefined }));

  const targetOf = (link: DomElement) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
  const anchorsIn = ({ root }: FlowState, flow: number, ids: ReadonlySet<string>): Anchor[] => {
    const origin = root.getBoundingClientRect().top;
    return [...ids].flatMap((id) => {
      const element = document.getElementById(id);
      if (!element || !root.contains(element) || (hasFeet && element.closest(marks.notes))) return [];
      const { top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // What is raised within a line stands in its middle; what is taller is where it begins.
      const y = bottom - top > 30 ? top + 1 : (top + bottom) / 2;
      return [{ id, flow, y: y - origin }];
    });
  };

  const measure = (): MeasuredPages => {
    page.add('measuring');
    const links = Array.from(document.querySelectorAll('a[href^="#"]'));
    // A flow has a place whether anything leads there or not: its title stands in heads.
    const ids = new Set([...flows.map(({ root }) => root.id), ...links.map(targetOf)]);
    for (const [at, own] of flows.entries()) {
      if (own.applied) continue;
      tools.settleGrid(own.root, { document, aligned: marks.aligned, edged: marks.edged, line });
      own.read = tools.readFlow(own.root, { document, marks, height, hasFeet, readLines: tools.readLines });
      own.anchors = anchorsIn(own, at, ids);
    }
    const atFeet = Array.from(document.querySelectorAll(marks.notes));
    const notes = hasFeet ? atFeet.flatMap((each) => Array.from(each.querySelectorAll(marks.note))) : [];
    return {
      flows: flows.map(({ root, read }) => ({ id: root.id, items: read?.items ?? [], bands: read?.bands ?? [] })),
      anchors: flows.flatMap(({ anchors }) => anchors),
      notes: Object.fromEntries(notes.map((note) => [note.id, note.getBoundingClientRect().height])),
      unmeasured: flows.flatMap(({ read }) => read?.unmeasured ?? []),
    };
  };

  const topOf = (element: DomElement | undefined) => element?.getBoundingClientRect().top;
  /** Where what stands on each page ends, in the viewport. */
  const endsOf = (found: ReadFlow, { pages }: FlowPlan, starts: readonly DomElement[]) =>
    pages.map(({ to }, at) => {
      const last = found.places[to - 1]?.ended;
      return last?.getBoundingClientRect().bottom ?? topOf(starts[at + 1]) ?? 0;
    });

  const applyFlow = (own: FlowState, found: ReadFlow, plan: FlowPlan) => {
    const before = own.root.cloneNode(true);
    const starts = tools.startPages(own.root, found, plan, { document, breakLine: tools.breakLine });
    tools.shrinkGaps(found, plan, { document, least: leastGap });
    tools.groundBoxes(own.root, starts, endsOf(found, plan, starts), { document, marks });
    const folds = tools.foldColumns(found, plan);
    if (hasFeet) tools.placeFeet(own.root, found, plan, { starts, folds }, { document, marks, height });
    own.applied = { before, starts };
  };

  const readPages = (flow: number, found: ReadFlow, plan: FlowPlan, starts: readonly DomElement[]): AppliedPage[] => {
    const [ends, folds] = [endsOf(found, plan, starts), tools.foldColumns(found, plan)];
    return plan.pages.map(({ from, to, carried }, at) => {
      const rise = (folds[at] ?? []).reduce((sum, fold) => sum + fold.rise, 0);
      const end = (ends[at] ?? 0) + (found.places[to - 1]?.below ?? 0);
      const begin = found.places[from];
      const isGoingOn = begin?.begun.length === 0;
      const room = carried === undefined ? (begin?.rising?.height ?? 0) : 0;
      return { flow, page: at, isGoingOn, height: end - (topOf(starts[at]) ?? 0) - rise - room };
    });
  };

  const putBlanks = (plan: BookPlan) => {
    for (const blank of Array.from(document.querySelectorAll('.blank-page'))) blank.remove();
    for (const [at, { blanks }] of plan.entries()) {
      for (let count = 0; count < blanks; count++) {
        const blank = document.createElement('div');
        blank.className = 'blank-page';
        flows[at]?.root.before(blank);
      }
    }
  };

  return {
    measure,
    apply: (plan) => {
      for (const [at, own] of flows.entries()) {
        const pages = plan[at];
        if (own.read && pages && !own.applied) applyFlow(own, own.read, pages);
      }
      const applied = flows.flatMap(({ read, applied: done }, at) => {
        const pages = plan[at];
        return read && pages && done ? readPages(at, read, pages, done.starts) : [];
      });
      putBlanks(plan);
      page.remove('measuring');
      return applied;
    },
    restore: (ids) => {
      for (const own of flows) {
        if (!own.applied || !ids.includes(own.root.id)) continue;
        own.root.replaceWith(own.applied.before);
        own.root = own.applied.before;
        own.applied = undefined;
      }
    },
  };
}

/** Has a page's builder measure. Runs in the page. */
export const measurePages = (own: PageBuilder): MeasuredPages => own.measure();

/** Has a page's builder break its text into the pages of a plan. Runs in the page. */
export const applyPlan = (own: PageBuilder, plan: BookPlan): readonly AppliedPage[] => own.apply(plan);

/** Has a page's builder give flows back as they were before their breaks. Runs in the page. */
export const restoreFlows = (own: PageBuilder, ids: readonly string[]): void => own.restore(ids);
