import type { Labels } from '../../guide/labels/index.js';
import type { LeftOut } from '../../guide/sheet.js';
import type { Loss, Piece, Pieces } from './pieces.js';

/** In the order in which they are told. */
const kinds = [
  'answers',
  'rests',
  'traps',
  'examples',
  'replies',
  'tables',
  'drawings',
  'passages',
  'followUps',
] as const satisfies readonly (keyof LeftOut)[];

/** What a sheet leaves out, and the numbers of the questions that miss something, in order. */
export interface Losses {
  readonly leftOut: LeftOut;
  readonly questions: readonly string[];
}

/**
 * Finds what is left out of a sheet.
 *
 * @param pieces - All that could be shown, and what could not.
 * @param questions - Numbers of the sheet's questions, in order.
 * @param shown - Indices of the pieces that are on it.
 */
export function lossesOf(
  { list, losses: never }: Pick<Pieces, 'list' | 'losses'>,
  questions: readonly string[],
  shown: ReadonlySet<number>,
): Losses {
  const missing = list.filter((piece) => !shown.has(piece.index) && isLoss(piece, shown));
  const losses: Loss[] = [
    ...missing.flatMap(({ question, loss }) => (loss === undefined ? [] : [{ question, kind: loss }])),
    ...never,
  ];
  const lacking = new Set(losses.map(({ question }) => question));
  const leftOut = countKinds(losses.map(({ kind }) => kind));
  return { leftOut, questions: questions.filter((number) => lacking.has(number)) };
}

/** More than a sheet can ever leave out at once: whoever makes room for telling this has room for what is told. */
export function mostLosses(
  { list, losses: never }: Pick<Pieces, 'list' | 'losses'>,
  questions: readonly string[],
): Losses {
  const told = [...list, ...never].map((each) => ('loss' in each ? each.loss : each.kind));
  return { leftOut: countKinds(told), questions };
}

function countKinds(told: readonly (keyof LeftOut | undefined)[]): LeftOut {
  const count = (kind: keyof LeftOut) => told.filter((each) => each === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as unknown as LeftOut;
}

/** Replies of an example that is missing itself are no loss of their own, nor is the rest of a missing answer. */
function isLoss({ needs }: Piece, shown: ReadonlySet<number>): boolean {
  return needs === undefined || shown.has(needs);
}

/** "2 examples and 1 follow-up"; empty where nothing is left out. */
export function describeLeftOut(leftOut: LeftOut, labels: Labels): string {
  const told = kinds.flatMap((kind) => (leftOut[kind] > 0 ? [labels.leftOutOf[kind](leftOut[kind])] : []));
  return new Intl.ListFormat(labels.language).format(told);
}
