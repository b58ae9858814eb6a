import type { PageDesign, PageFace, PageMap, PrintBook } from '../../guide/book.js';
import { chooseBook, countPages, rightHandFlows, twoSidedFrom } from '../../paginate/choose-book.js';
import type { BookPlan, Flow, MeasuredBook, PageShape } from '../../paginate/flow.js';
import { folioOf, type PlacedRange, placeRanges } from '../../paginate/folios.js';
import { pageHeads } from '../../paginate/page-heads.js';
import { placeAnchors } from '../../paginate/place-anchors.js';
import type { MeasuredPages } from './page-builder.js';
import { sameMap } from './same-map.js';
import { titlesOf } from './titles.js';

/** Where the pages of a book begin and what stands on them. */
export interface PlannedBook {
  readonly flows: readonly Flow[];
  readonly plan: BookPlan;
  /** Index of the page of each anchor, the cover's being 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Anchors in the first line of their page, or of a column. */
  readonly onTop: ReadonlySet<string>;
  readonly ranges: readonly PlacedRange[];
  readonly pageMap: PageMap;
  readonly faces: readonly PageFace[];
  readonly sides: 'one' | 'two';
}

/** A book of which something cannot be measured. */
export interface UnplannedBook {
  /** In words. */
  readonly reason: string;
}

/** What planning asks of the page. */
export interface PlanWork {
  readonly measure: () => Promise<MeasuredPages>;
  readonly number: (pages: PageMap) => Promise<void>;
}

/** What an earlier attempt knows, where the browser did not keep its plan. */
export interface PlanBefore {
  readonly refused: Refused;
  /** The page numbers that stand in the text. */
  readonly pageMap: PageMap;
}

/** Indices of items at which no page may begin, by flow. */
export type Refused = ReadonlyMap<string, ReadonlySet<number>>;

/** The first plan, the one with its numbers, and two more where those move pages. */
const maxRounds = 4;

/** A pixel less than the page has: what is rounded on the way to paper never costs a page. */
const shapeOf = ({ height, line, footAbove, footGap }: PageDesign): PageShape => ({
  height: height - 1,
  line,
  footAbove,
  footGap,
});

/**
 * Chooses the pages of a book until the page numbers in its text are those of the plan.
 *
 * @throws Error where they do not settle: a fault of the layout.
 */
export async function planBook(
  book: PrintBook,
  design: PageDesign,
  { measure, number }: PlanWork,
  before?: PlanBefore,
): Promise<PlannedBook | UnplannedBook> {
  const refused = before?.refused;
  let written: PageMap = before?.pageMap ?? new Map();
  for (let round = 1; round <= maxRounds; round++) {
    const measured = await measure();
    const [reason] = measured.unmeasured;
    if (reason !== undefined) return { reason };
    const planned = choose(book, design, measured, refused);
    // What was measured has the numbers that the plan gives.
    if (sameMap(planned.pageMap, written)) return planned;
    written = planned.pageMap;
    await number(written);
  }
  throw new Error(`The pages of ${book.meta.identifier} did not settle in ${maxRounds} plans.`);
}

function choose(book: PrintBook, design: PageDesign, measured: MeasuredBook, refused?: Refused): PlannedBook {
  const titled = withTitles(measured, titlesOf(book, design));
  const chosen = chooseSides(titled, book, design, refused);
  const places = new Map([...coverOf(book), ...placeAnchors(titled, chosen.plan)]);
  const ranges = placeRanges(book.ranges, places);
  const pageMap = new Map([...places].map(([anchor, page]) => [anchor, folioOf(page, ranges)]));
  return {
    ...chosen,
    flows: titled.flows,
    places,
    onTop: onTopOf(titled, chosen.plan),
    ranges,
    pageMap,
    faces: facesOf(titled, places, chosen.plan, ranges),
  };
}

function onTopOf({ flows, anchors }: MeasuredBook, plan: BookPlan): ReadonlySet<string> {
  const isOnTop = ({ flow, y }: MeasuredBook['anchors'][number]) =>
    plan[flow]?.pages
      .flatMap(({ from, bands }) => [from, ...bands.flatMap(({ columns }) => columns)])
      .some((at) => {
        const first = flows[flow]?.items[at];
        return first !== undefined && y >= first.top - 1 && y < first.bottom;
      }) ?? false;
  return new Set(anchors.filter(isOnTop).map(({ id }) => id));
}

/** What stands before the first flow has the first page to itself. */
const coverOf = ({ ranges }: PrintBook): [string, number][] => (ranges[0] ? [[ranges[0].anchor, 0]] : []);

function chooseSides(measured: MeasuredBook, book: PrintBook, design: PageDesign, refused?: Refused) {
  const choosePlan = (sides: 'one' | 'two') => {
    const opening = { sides, openers: design.openers };
    const onTheRight = rightHandFlows(measured.flows, book.ranges, design.sections, opening);
    return { sides, plan: chooseBook(measured, shapeOf(design), { firstPage: 1, onTheRight, refused }) };
  };
  if (design.sides) return choosePlan(design.sides);
  const facing = choosePlan('two');
  return countPages(facing.plan) >= twoSidedFrom ? facing : choosePlan('one');
}

function withTitles(measured: MeasuredBook, titles: ReadonlyMap<string, string>): MeasuredBook {
  const anchors = measured.anchors.map((anchor) => ({ ...anchor, title: titles.get(anchor.id) }));
  return { ...measured, anchors };
}

function facesOf(
  { anchors }: MeasuredBook,
  places: ReadonlyMap<string, number>,
  plan: BookPlan,
  ranges: readonly PlacedRange[],
): PageFace[] {
  const count = countPages(plan);
  const blank = new Set(plan.flatMap(({ start, blanks }) => Array.from({ length: blanks }, (_, at) => start - 1 - at)));
  return pageHeads(anchors, places, plan, count).map((head, page) => ({
    ...head,
    folio: blank.has(page) ? '' : folioOf(page, ranges),
  }));
}
