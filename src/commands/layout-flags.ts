import { Option } from '@commander-js/extra-typings';
import { ToolError } from '../diagnostics/tool-error.js';
import type { CardsRequest, Layout, QuizRequest } from '../pipeline/types.js';

/** Options of single layouts. */
export const gridOption = new Option('--grid <cols>x<rows>', 'cards: on a sheet, 2x4 or 3x3 (default: 2x4)');
export const flipOption = new Option(
  '--flip <edge>',
  'cards: edge the paper is turned on, long or short (default: long)',
);
export const foldOption = new Option('--fold', 'cards: front beside back, to print on one side and fold (default: no)');
export const linesOption = new Option('--lines <n>', 'quiz: lines to write on (default: by level)');
export const variantsOption = new Option(
  '--variants <n>',
  'quiz: n papers, A, B, …, that share no order (default: one)',
);
export const interviewerOption = new Option('--interviewer', 'quiz: the copy of whoever asks (default: no)');

/** Their values, as typed. */
export interface LayoutFlags {
  readonly grid?: string | undefined;
  readonly flip?: string | undefined;
  readonly fold?: boolean | undefined;
  readonly lines?: string | undefined;
  readonly variants?: string | undefined;
  readonly interviewer?: boolean | undefined;
}

/** Which layouts know a flag; those that are not here belong to all. */
const knownTo: Readonly<Record<keyof LayoutFlags, readonly Layout[]>> = {
  grid: ['cards'],
  flip: ['cards'],
  fold: ['cards'],
  lines: ['quiz'],
  variants: ['quiz'],
  interviewer: ['quiz'],
};

/**
 * Refuses a flag on a layout that does not know it: to pass over it would make something else than was asked for.
 *
 * @throws ToolError `flag-of-other-layout` (usage).
 */
export function checkLayoutFlags(layout: Layout, flags: LayoutFlags): void {
  for (const [name, layouts] of Object.entries(knownTo)) {
    const given = flags[name as keyof LayoutFlags];
    if (given === undefined || given === false || layouts.includes(layout)) continue;
    throw new ToolError('usage', 'flag-of-other-layout', `Unexpected --${name} with the layout ${layout}`, {
      hint: `It belongs to ${layouts.map((each) => `--layout ${each}`).join(' and ')}.`,
    });
  }
}

/** What the flags say of cards. Words are checked where they are used. */
export function readCardsFlags({ grid, flip, fold }: LayoutFlags): CardsRequest | undefined {
  return grid === undefined && flip === undefined && fold === undefined ? undefined : { grid, flip, fold };
}

/**
 * What the flags say of a quiz.
 *
 * @param seed - Of the orders of variants, where a quiz is made.
 * @throws ToolError `bad-lines` or `bad-variants` (usage).
 */
export function readQuizFlags(
  { lines, variants, interviewer }: LayoutFlags,
  seed: number | undefined,
): QuizRequest | undefined {
  if ([lines, variants, interviewer, seed].every((value) => value === undefined)) return undefined;
  return { lines: wholeNumber('lines', lines), variants: wholeNumber('variants', variants), seed, interviewer };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new ToolError('usage', `bad-${name}`, `Unexpected --${name} "${text}", expected a whole number`);
}
