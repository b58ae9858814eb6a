import type { BlockKind, Item } from './flow.js';

/** The cost of what is not to be. Where it cannot be helped, the least of it is chosen, and the page says so. */
export const never = 1_000_000;

/** Gaps of this many pixels and more may shrink by this share of theirs where a page needs it. */
export const shrinking = { from: 15, share: 0.25 };

/** A place between two items, where a page may end. */
export interface Place {
  readonly before: Item;
  readonly after: Item;
  /** The blocks that go on across it, the outermost first. */
  readonly blocks: readonly BrokenBlock[];
  /** Whether a page that began here came out at another height than planned. */
  readonly isRefused: boolean;
}

/** A block that a break goes through. */
export interface BrokenBlock {
  readonly kind: BlockKind;
  /** Its items before and after the break, without the head of a table. */
  readonly before: number;
  readonly after: number;
  /** Its height in lines of the body's text. */
  readonly lines: number;
  /** Whether the break goes between two of its children, and through none. */
  readonly isBetweenChildren: boolean;
}

/** A page as it would be. */
export interface Draft {
  /** The share of its height that stays empty; 0 where the text ends there by itself. */
  readonly white: number;
  /** Its text's height in lines of the body's text. */
  readonly lines: number;
  /** Whether it holds the rest of a text that began on a page before. */
  readonly isTail: boolean;
  /** The share by which its gaps shrink. */
  readonly shrink: number;
  /** Whether a figure stands at its head that the text ran past. */
  readonly hasCarried: boolean;
  /** Whether its content is higher than it. */
  readonly isOverfull: boolean;
}

interface Common {
  readonly name: string;
  /** What one breach costs. Below 0: what a page gains that ends here. */
  readonly cost: number;
  readonly reason: string;
}

/** A rule on where a page ends. */
export interface BreakRule extends Common {
  readonly breaks: (place: Place) => boolean;
}

/** A rule on how a page is filled. `counts` says how often the cost falls due, or how much of it. */
export interface PageRule extends Common {
  readonly counts: (page: Draft) => number;
}

const leads =
  (kind: Item['leads']) =>
  ({ before }: Place) =>
    before.leads === kind;

/** Whether a break goes through a block of this kind of which that holds. */
const through =
  (kind: BlockKind, holds: (block: BrokenBlock) => boolean = () => true) =>
  ({ blocks }: Place) =>
    blocks.some((block) => block.kind === kind && holds(block));

const within = (items: number) => (block: BrokenBlock) => block.before < items || block.after < items;
const upTo = (items: number) => (block: BrokenBlock) => block.before + block.after <= items;

/**
 * All rules by which pages are chosen. Costs are added up over a flow, and the cheapest pages are taken, so only their
 * proportion counts. As a measure: a page costs 40, one that is a tenth empty 10 more, a fifth 80.
 */
export const rules: readonly (BreakRule | PageRule)[] = [
  {
    name: 'style-forbids',
    cost: never,
    reason: 'The style sheet asks for no break here.',
    breaks: ({ after }) => after.breakBefore === 'avoid',
  },
  {
    name: 'came-out-otherwise',
    cost: never,
    reason: 'The browser was seen not to keep the planned height here.',
    breaks: ({ isRefused }) => isRefused,
  },
  {
    name: 'heading-at-foot',
    cost: never,
    reason: 'A heading belongs to what it is over.',
    breaks: leads('heading'),
  },
  { name: 'label-at-foot', cost: never, reason: 'A label belongs to what it names.', breaks: leads('label') },
  {
    name: 'colon-at-foot',
    cost: never,
    reason: 'What a colon announces is looked for below it, not over the page.',
    breaks: leads('colon'),
  },
  { name: 'table-head-at-foot', cost: never, reason: 'A head without rows says nothing.', breaks: leads('table-head') },
  {
    name: 'beside-label',
    cost: never,
    reason: 'A label in the margin stands beside its first line, and would run over the text of the next page.',
    breaks: ({ after }) => after.besideLabel === true,
  },
  {
    name: 'orphans-and-widows',
    cost: never,
    reason: 'A line of a paragraph that stands alone is taken for one by itself.',
    breaks: through('paragraph', within(2)),
  },
  {
    name: 'code-whole',
    cost: never,
    reason: 'A short example is read at a glance.',
    breaks: through('code', upTo(8)),
  },
  {
    name: 'code-ends',
    cost: never,
    reason: 'A line or two of code alone look like another example.',
    breaks: through('code', within(2)),
  },
  {
    name: 'table-whole',
    cost: never,
    reason: 'The rows of a small table are compared with each other.',
    breaks: through('table', upTo(5)),
  },
  {
    name: 'box-whole',
    cost: never,
    reason: 'A few lines on a ground of their own are one thing.',
    breaks: through('box', ({ lines }) => lines <= 8),
  },
  {
    name: 'box-broken',
    cost: 60,
    reason: 'A ground that ends with the page looks as if it were whole.',
    breaks: through('box'),
  },
  {
    name: 'box-child-broken',
    cost: 60,
    reason: 'A long box is better broken between its children than within one.',
    breaks: through('box', ({ isBetweenChildren }) => !isBetweenChildren),
  },
  { name: 'table-broken', cost: 15, reason: 'Columns are lost sight of.', breaks: through('table') },
  {
    name: 'table-ends',
    cost: 30,
    reason: 'A row alone is hard to place, even under a repeated head.',
    breaks: through('table', within(2)),
  },
  { name: 'code-broken', cost: 12, reason: 'An example is better seen at once.', breaks: through('code') },
  {
    name: 'reply-parted',
    cost: 13,
    reason: 'A command and its reply belong together.',
    breaks: (place) => through('code')(place) && place.after.begins !== 'entry',
  },
  { name: 'list-broken', cost: 4, reason: 'A list is better seen at once.', breaks: through('list') },
  {
    name: 'list-ends',
    cost: 8,
    reason: 'A line of a list that stands alone does not look like one.',
    breaks: through('list', within(2)),
  },
  { name: 'paragraph-broken', cost: 5, reason: 'A sentence is better read at once.', breaks: through('paragraph') },
  {
    name: 'before-question',
    cost: -25,
    reason: 'A question that begins a page is easily found.',
    breaks: ({ after }) => after.begins === 'question',
  },
  {
    name: 'before-part',
    cost: -5,
    reason: 'A trap or a follow-up may well begin a page.',
    breaks: ({ after }) => after.begins === 'part',
  },
  { name: 'page', cost: 40, reason: 'Paper.', counts: () => 1 },
  {
    name: 'white',
    cost: 10,
    reason: 'One large hole is worse than a few small ones: by the cube of tenths.',
    counts: ({ white }) => (white / 0.1) ** 3,
  },
  {
    name: 'hole',
    cost: 40,
    reason: 'Over 12 % of the page one begins to see it.',
    counts: ({ white }) => (white > 0.12 ? 1 : 0),
  },
  {
    name: 'large-hole',
    cost: 300,
    reason: 'Over 20 % of the page it looks like the end of a section.',
    counts: ({ white }) => (white > 0.2 ? 1 : 0),
  },
  {
    name: 'tail',
    cost: 400,
    reason: 'A last page of fewer than 8 lines is a page for nothing; of one line, five times as bad.',
    counts: ({ isTail, lines }) => (isTail && lines < 8 ? 1 + 4 * (1 - lines / 8) : 0),
  },
  {
    name: 'shrunk',
    cost: 10,
    reason: 'Gaps are as the style sheet has them, unless a page gains by it.',
    counts: ({ shrink }) => shrink / shrinking.share,
  },
  {
    name: 'ran-past-figure',
    cost: 20,
    reason: 'A figure stands where it is spoken of, unless that leaves a hole.',
    counts: ({ hasCarried }) => (hasCarried ? 1 : 0),
  },
  {
    name: 'overfull',
    cost: never,
    reason: 'What is higher than a page is cut off.',
    counts: ({ isOverfull }) => (isOverfull ? 1 : 0),
  },
];
