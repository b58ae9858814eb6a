import { ToolError } from '../diagnostics/tool-error.js';
import { cardGrids, flips, largestSeed, mostLines, mostVariants } from '../guide/delivery.js';
import type { CardOptions } from '../layout/cards/card-sheet.js';
import type { QuizOptions } from '../layout/quiz/quiz-options.js';
import { known } from './known.js';
import type { CardsRequest, QuizRequest } from './types.js';

/**
 * Fills in what a request leaves open of cards.
 *
 * @throws ToolError `unknown-grid`, `unknown-flip`, `odd-fold` or `flip-of-folded` (usage).
 */
export function cardsOf(request: CardsRequest = {}): CardOptions {
  const { grid = '2x4', flip = 'long', fold = false } = request;
  const options = { grid: known('grid', grid, cardGrids), flip: known('flip', flip, flips), fold };
  if (fold && options.grid === '3x3') {
    throw new ToolError('usage', 'odd-fold', 'Unexpected --fold with --grid 3x3, expected an even number of columns', {
      hint: 'Front and back stand side by side: --grid 2x4 has room for four cards to fold.',
    });
  }
  if (fold && request.flip !== undefined) {
    throw new ToolError('usage', 'flip-of-folded', 'Unexpected --flip with --fold, expected one of them', {
      hint: 'Cards to fold are printed on one side: no paper is turned.',
    });
  }
  return options;
}

/**
 * Fills in what a request leaves open of a quiz.
 *
 * @param drawnWith - Goes before the seed of the quiz itself.
 * @throws ToolError `bad-lines`, `bad-variants`, `bad-seed` or `lines-of-interviewer`
 *   (usage).
 */
export function quizOf(request: QuizRequest = {}, drawnWith?: number): QuizOptions {
  const { lines, variants, seed = 1, interviewer = false } = request;
  if (interviewer && lines !== undefined) {
    throw new ToolError(
      'usage',
      'lines-of-interviewer',
      'Unexpected --lines with --interviewer, expected one of them',
      {
        hint: 'The copy of whoever asks has the answers where the quiz has lines.',
      },
    );
  }
  return {
    lines: lines === undefined ? undefined : within('lines', lines, 0, mostLines),
    variants: variants === undefined ? undefined : within('variants', variants, 1, mostVariants),
    seed: within('seed', drawnWith ?? seed, 0, largestSeed),
    interviewer,
  };
}

function within(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ToolError(
    'usage',
    `bad-${name}`,
    `Unexpected --${name} ${value}, expected a whole number from ${least} to ${most}`,
  );
}
