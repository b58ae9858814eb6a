import { Option } from '@commander-js/extra-typings';
import { ToolError } from '../diagnostics/tool-error.js';
import type { CardsRequest, QuizRequest } from '../pipeline/types.js';

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

/** What the flags say of cards. Words are checked where they are used. */
export function readCardsFlags({ grid, flip, fold }: LayoutFlags): CardsRequest | undefined {
  return grid === undefined && flip === undefined && fold === undefined ? undefined : { grid, flip, fold };
}

/**
 * What the flags say of a quiz.
 *
 * @throws ToolError `bad-lines` or `bad-variants` (usage).
 */
export function readQuizFlags({ lines, variants, interviewer }: LayoutFlags): QuizRequest | undefined {
  if (lines === undefined && variants === undefined && interviewer === undefined) return undefined;
  return { lines: wholeNumber('lines', lines), variants: wholeNumber('variants', variants), interviewer };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new ToolError('usage', `bad-${name}`, `Unexpected --${name} "${text}", expected a whole number`);
}
