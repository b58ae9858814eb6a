import type { PageMap } from '../../guide/book.js';
import type { Paper } from '../../guide/paper.js';
import type { Volumes } from '../../layout/index.js';
import type { BuildContext, Rendered } from './layout.js';
import { printPdf } from './print-pdf.js';

/** How often both are printed at most: each print can move the other's lines, by the width of a number. */
const mostRounds = 4;

const isSame = (one: PageMap | undefined, other: PageMap | undefined): boolean =>
  one !== undefined && one.size === other?.size && [...one].every(([anchor, page]) => other.get(anchor) === page);

/**
 * Prints the questions of a guide and their answers as two books, each with the pages of the other: the questions, the
 * answers, and the questions again, until no page moves.
 */
export async function printVolumes(context: BuildContext, volumes: Volumes, paper: Paper): Promise<Rendered[]> {
  let questions = await printPdf(context, volumes.questions(), paper, 'questions');
  for (let round = 0; round < mostRounds; round++) {
    const told = questions.pageMap;
    const answers = await printPdf(context, volumes.answers(told), paper, 'answers');
    questions = await printPdf(context, volumes.questions(answers.pageMap), paper, 'questions');
    // The pages that others refer to are those of the questions.
    if (isSame(told, questions.pageMap)) return [questions, { ...answers, pageMap: undefined, name: ['answers'] }];
  }
  throw new Error('The pages of questions and answers never settled');
}
