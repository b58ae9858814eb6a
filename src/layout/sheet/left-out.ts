import type { Labels } from '../../guide/labels/index.js';
import type { LeftOut } from '../../guide/sheet.js';
import { core, type Pieces } from './pieces.js';

/** In the order in which they are told. */
const kinds = [
  'answers',
  'traps',
  'examples',
  'tables',
  'drawings',
  'passages',
  'followUps',
] as const satisfies readonly (keyof LeftOut)[];

/** What a sheet leaves out, and the numbers of the questions that miss something, in order. */
export interface Losses {
  readonly leftOut: LeftOut;
  readonly questions: readonly string[];
  /** That part of it that the sheet is for, and that has no room. */
  readonly noRoom: LeftOut;
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
  const missing = list.filter(({ index }) => !shown.has(index)).map(({ question, loss }) => ({ question, kind: loss }));
  const losses = [...missing, ...never];
  const lacking = new Set(losses.map(({ question }) => question));
  return {
    leftOut: countKinds(losses.map(({ kind }) => kind)),
    noRoom: countKinds(list.filter(({ index, kind }) => !shown.has(index) && core.has(kind)).map(({ loss }) => loss)),
    questions: questions.filter((number) => lacking.has(number)),
  };
}

/** More than a sheet can ever leave out at once: whoever makes room for telling this has room for what is told. */
export function mostLeftOut({ list, losses: never }: Pick<Pieces, 'list' | 'losses'>): LeftOut {
  return countKinds([...list.map(({ loss }) => loss), ...never.map(({ kind }) => kind)]);
}

function countKinds(told: readonly (keyof LeftOut)[]): LeftOut {
  const count = (kind: keyof LeftOut) => told.filter((each) => each === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as unknown as LeftOut;
}

/** "2 examples and 1 follow-up"; empty where nothing is left out. */
export function describeLeftOut(leftOut: LeftOut, labels: Labels): string {
  const told = kinds.flatMap((kind) => (leftOut[kind] > 0 ? [labels.leftOutOf[kind](leftOut[kind])] : []));
  return new Intl.ListFormat(labels.language).format(told);
}
