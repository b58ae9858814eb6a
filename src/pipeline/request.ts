import { resolve } from 'node:path';
import { nearest } from '../diagnostics/nearest.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { mostVariants } from '../edit/index.js';
import { defaultPaper, type Paper, paperNames, parsePaper } from '../guide/paper.js';
import { themeNames } from '../layout/assets.js';
import { type CardOptions, cardGrids, flips } from '../layout/cards/card-sheet.js';
import { mostLines, type QuizOptions } from '../layout/quiz/quiz-options.js';
import { formats, formatsOf, layouts } from './combinations.js';
import type { BuildRequest, CardsRequest, Format, Layout, QuizRequest } from './types.js';

export const defaultTheme = 'classic';

/** A request with every default filled in and every word known. */
export interface Wanted {
  readonly cwd: string;
  readonly layout: Layout;
  /** Each once, in the order in which they are made. */
  readonly formats: readonly Format[];
  readonly paper: Paper;
  readonly cards: CardOptions;
  readonly quiz: QuizOptions;
  /** As asked for; a guide may name one of its own. */
  readonly theme: string | undefined;
  /** Absolute. */
  readonly out: string;
}

function known<Word extends string>(kind: string, word: string, words: readonly Word[]): Word {
  const found = words.find((each) => each === word);
  if (found) return found;
  const near = nearest(word, words);
  throw new ToolError(
    'usage',
    `unknown-${kind}`,
    `Unexpected ${kind} "${word}", expected one of: ${words.join(', ')}`,
    {
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    },
  );
}

function paperOf(paper: Paper | string | undefined): Paper {
  if (paper === undefined) return defaultPaper;
  if (typeof paper !== 'string') return paper;
  return parsePaper(paper) ?? parsePaper(known('paper', paper, paperNames)) ?? defaultPaper;
}

function cardsOf({ grid = '2x4', flip = 'long', fold = false }: CardsRequest = {}): CardOptions {
  const options = { grid: known('grid', grid, cardGrids), flip: known('flip', flip, flips), fold };
  if (fold && options.grid === '3x3') {
    throw new ToolError('usage', 'odd-fold', 'Unexpected --fold with --grid 3x3, expected an even number of columns', {
      hint: 'Front and back stand side by side: --grid 2x4 has room for four cards to fold.',
    });
  }
  return options;
}

function quizOf({ lines, variants, seed = 1, interviewer = false }: QuizRequest = {}): QuizOptions {
  return {
    lines: lines === undefined ? undefined : within('lines', lines, 0, mostLines),
    variants: variants === undefined ? undefined : within('variants', variants, 1, mostVariants),
    seed: within('seed', seed, 0, 2 ** 32 - 1),
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

/** @throws ToolError (usage) that names the word that is not known, and the near one. */
export async function resolveRequest(request: BuildRequest): Promise<Wanted> {
  const cwd = resolve(request.cwd ?? process.cwd());
  for (const format of request.formats ?? []) known('format', format, formats);
  const layout = known('layout', request.layout ?? 'book', layouts);
  return {
    cwd,
    layout,
    formats: formatsOf(layout, request.formats),
    paper: paperOf(request.paper),
    cards: cardsOf(request.cards),
    quiz: quizOf(request.quiz),
    theme: request.theme === undefined ? undefined : await knownTheme(request.theme),
    out: resolve(cwd, request.out ?? 'output'),
  };
}

/** @throws ToolError `unknown-theme`. */
export async function knownTheme(name: string): Promise<string> {
  return known('theme', name, await themeNames());
}
