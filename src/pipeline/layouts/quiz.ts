import { shuffleOptions, variantsOf } from '../../edit/index.js';
import type { Edition } from '../../guide/edition.js';
import type { QuizPaper } from '../../layout/index.js';
import { type QuizOptions, quizDefinition, quizKind } from '../../layout/quiz/options.js';
import { answeredOnly } from './answered-only.js';
import { exercises } from './deck.js';
import { defineLayout, layoutOptions, type Rendered, type Renderer } from './layout.js';
import { loadLayout } from './load.js';
import { printPdf } from './print-pdf.js';

/** The papers to make: the guide's order, or variants by letters. */
function papersOf({ sections }: Edition, { variants, seed }: QuizOptions): QuizPaper[] {
  const questions = sections.flatMap((part) =>
    part.questions.map((numbered) => ({ ...numbered, section: part.section })),
  );
  if (variants === undefined) return [{ questions, variant: undefined }];
  return variantsOf(questions, variants, seed).map((order, at) => ({
    questions: shuffleOptions(order, seed, at),
    variant: { letter: String.fromCharCode('A'.charCodeAt(0) + at), seed },
  }));
}

const pdf: Renderer<QuizOptions> = async (edition, { paper, options }, context) => {
  const { renderQuiz } = await loadLayout();
  const bookPages = await context.bookPages();
  const rendered: Rendered[] = [];
  for (const quizPaper of papersOf(edition, options)) {
    const kind = quizKind(options, quizPaper.variant?.letter);
    context.onStage({ name: 'layout', detail: kind });
    const book = await renderQuiz(edition, quizPaper, {
      ...layoutOptions(context),
      paper,
      quiz: options,
      kind,
      bookPages,
    });
    rendered.push({ ...(await printPdf(context, book, paper, kind)), name: [kind] });
  }
  return rendered;
};

export const quiz = defineLayout({
  ...quizDefinition,
  defaults: ['pdf'],
  renderers: { pdf: answeredOnly(pdf), ...exercises },
});
