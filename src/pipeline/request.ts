import { resolve } from 'node:path';
import { formatNames, layoutNames } from '../guide/delivery.js';
import { defaultPaper, type Paper, paperNames, parsePaper } from '../guide/paper.js';
import { themeNames } from '../layout/assets.js';
import type { CardOptions } from '../layout/cards/card-sheet.js';
import type { QuizOptions } from '../layout/quiz/quiz-options.js';
import { formatsOf } from './formats.js';
import { known } from './known.js';
import { cardsOf, quizOf } from './layout-requests.js';
import { refuseOptionsOfOthers } from './own-options.js';
import { resolveSheet, type WantedSheet } from './sheet-request.js';
import type { BuildRequest, Format, Layout } from './types.js';

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
  /** Of cheat sheets alone. */
  readonly sheet: WantedSheet;
  /** Absolute. */
  readonly out: string;
}

function paperOf(paper: Paper | string | undefined): Paper {
  if (paper === undefined) return defaultPaper;
  if (typeof paper !== 'string') return paper;
  return parsePaper(paper) ?? parsePaper(known('paper', paper, paperNames)) ?? defaultPaper;
}

/** Absolute folders: where a request starts from, and where its files go. */
export function placeOf({ cwd = process.cwd(), out = 'output' }: BuildRequest): Pick<Wanted, 'cwd' | 'out'> {
  return { cwd: resolve(cwd), out: resolve(cwd, out) };
}

/** @throws ToolError (usage) that names the word that is not known, and the near one. */
export async function resolveRequest(request: BuildRequest): Promise<Wanted> {
  for (const format of request.formats ?? []) known('format', format, formatNames);
  const layout = known('layout', request.layout ?? 'book', layoutNames);
  refuseOptionsOfOthers(layout, request);
  return {
    ...placeOf(request),
    layout,
    formats: formatsOf(layout, request.formats),
    paper: paperOf(request.paper),
    cards: cardsOf(request.cards),
    quiz: quizOf(request.quiz, request.seed),
    theme: request.theme === undefined ? undefined : await knownTheme(request.theme),
    sheet: resolveSheet(request.sheet),
  };
}

/** @throws ToolError `unknown-theme`. */
export async function knownTheme(name: string): Promise<string> {
  return known('theme', name, await themeNames());
}
