import type { Element } from 'hast';
import { h } from 'hastscript';
import type { OutlineEntry, PageMap, PrintBook } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { stripInvisible } from '../content/invisible.js';
import { settleLineEnds } from '../content/line-ends.js';
import { cssString } from '../css.js';
import { geometryOf, type PageGeometry, tableRoomOf } from '../page-geometry.js';
import { fillFolios } from '../parts/folio.js';
import type { PaperOptions } from '../print.js';
import { derivedMeta, preparePrint } from '../print-shell.js';
import { besideBookMedium } from '../render/media.js';
import { fitHeads } from '../running-head.js';
import { toHtml } from '../to-html.js';
import { renderAnswer } from './answer.js';
import { renderAnswerKey } from './answer-key.js';
import { renderAsked } from './ask.js';
import { renderInterview } from './interview.js';
import type { QuizOptions } from './options.js';
import { quizName, renderQuizHead } from './quiz-head.js';
import { type AskedQuestion, askId, pointsOf, type QuizPaper, quizPlaces } from './quiz-paper.js';
import type { QuizTexts } from './quiz-texts.js';
import { renderScoreSheet } from './score-sheet.js';

export interface QuizPrintOptions extends PaperOptions {
  readonly quiz: QuizOptions;
  /** The paper's name as a part of its identifier: `quiz-a`. */
  readonly kind: string;
  /** Pages of the whole book on this paper in this theme, where they are known. */
  readonly bookPages: PageMap | undefined;
}

interface Sheets {
  readonly body: readonly Element[];
  readonly outline: readonly OutlineEntry[];
}

const entry = (anchor: string, title: string, children: readonly OutlineEntry[] = []): OutlineEntry => ({
  anchor,
  title: stripInvisible(title),
  children,
});

const entriesOf = (asked: readonly AskedQuestion[], anchorOf: (id: string) => string): OutlineEntry[] =>
  asked.map(({ question, place }) => entry(anchorOf(question.id), `${place} ${question.titleText}`));

/** Questions with room to write; then the score sheet, and the answers in the same order. */
function renderPaper(texts: QuizTexts, asked: readonly AskedQuestion[], lines: number | undefined): Sheets {
  const { labels } = texts.context;
  return {
    body: [
      h(
        'section',
        { className: ['quiz-questions'] },
        asked.map((each) => renderAsked(texts, each, lines)),
      ),
      h('section', { className: ['quiz-answers'] }, [
        renderScoreSheet(texts.context, asked),
        h('section', { id: quizPlaces.answers }, [
          h('h2', labels.answers),
          ...renderAnswerKey(texts, asked),
          ...asked.map((each) => renderAnswer(texts, each)),
        ]),
      ]),
    ],
    outline: [
      entry(quizPlaces.head, labels.questions, entriesOf(asked, askId)),
      entry(quizPlaces.score, labels.score),
      entry(
        quizPlaces.answers,
        labels.answers,
        entriesOf(asked, (id) => id),
      ),
    ],
  };
}

/** Questions with all that whoever asks them wants to know; then the score sheet. */
function renderInterviewerCopy(texts: QuizTexts, asked: readonly AskedQuestion[]): Sheets {
  const { labels } = texts.context;
  return {
    body: [
      h(
        'section',
        { className: ['quiz-questions'] },
        asked.map((each) => renderInterview(texts, each)),
      ),
      h('section', { className: ['quiz-answers'] }, [renderScoreSheet(texts.context, asked)]),
    ],
    outline: [
      entry(
        quizPlaces.head,
        labels.questions,
        entriesOf(asked, (id) => id),
      ),
      entry(quizPlaces.score, labels.score),
    ],
  };
}

function pageCss(geometry: PageGeometry, title: string, heads: Record<'asked' | 'answered', string>): string {
  const { paper, edge, margin, labels, gap, measure } = geometry;
  const rules = Object.entries(heads).map(([name, head]) => {
    const [left, right] = fitHeads(stripInvisible(title), stripInvisible(head), geometry);
    return `@page ${name} { @top-left { content: ${cssString(left)}; } @top-right { content: ${cssString(right)}; } }`;
  });
  return [
    `@page { size: ${paper.width}mm ${paper.height}mm; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;`,
    '  @bottom-right { content: counter(page); } }',
    ...rules,
    // The first page says in large letters what its head would.
    '@page asked:first { @top-left { content: none; } @top-right { content: none; } }',
    `:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --page-edge: ${edge}mm; --labels: ${labels}mm; --gap: ${gap}mm; --measure: ${measure}mm; --margin-left: ${margin.left}mm; --margin-right: ${margin.right}mm; }`,
  ].join('\n');
}

function headsOf(paper: QuizPaper, labels: Labels, interviewer: boolean): Record<'asked' | 'answered', string> {
  const name = quizName(paper, labels, interviewer);
  return { asked: name, answered: interviewer ? name : `${name} · ${labels.answers}` };
}

/**
 * Renders a quiz: questions alone with room to write, and their answers at the back; or the copy of whoever asks.
 *
 * @param edition - From which the paper's questions were taken.
 * @throws ToolError where a character of the quiz is in no font.
 */
export async function renderQuiz(edition: Edition, paper: QuizPaper, options: QuizPrintOptions): Promise<PrintBook> {
  const { interviewer, lines } = options.quiz;
  const geometry = geometryOf(options.paper);
  // A quiz has no pages of their own for tables on their side.
  const { line, page } = tableRoomOf(geometry);
  // Pages in its texts are the quiz's own, and those of the book would be mistaken for them.
  const medium = besideBookMedium();
  const { context, finish } = await preparePrint(edition, ['print.css', 'quiz.css'], medium, options, { line, page });
  const { labels } = context;
  const { levels } = edition.guide;
  const asked = paper.questions.map(
    (question, at): AskedQuestion => ({
      ...question,
      place: at + 1,
      points: pointsOf(question, levels, options.quiz.points),
    }),
  );
  const texts: QuizTexts = { context, bookPages: options.bookPages, tellsPoints: options.quiz.points === 'level' };
  const sheets = interviewer ? renderInterviewerCopy(texts, asked) : renderPaper(texts, asked, lines);
  const places = interviewer
    ? [quizPlaces.head, quizPlaces.score, ...asked.map(({ question }) => question.id)]
    : [quizPlaces.head, quizPlaces.score, quizPlaces.answers];
  const children = [renderQuizHead(edition, paper, labels, interviewer), ...sheets.body];
  settleLineEnds({ type: 'root', children }, context.medium);
  const body = toHtml(children);
  const fill = await finish(body, pageCss(geometry, edition.guide.title, headsOf(paper, labels, interviewer)));
  const bodyClass = `book quiz ${geometry.labels > 0 ? 'wide' : 'narrow'}`;
  const html = fill('paper.liquid', { bodyClass, places, body });
  return {
    meta: derivedMeta(edition, labels, { words: quizName(paper, labels, interviewer), name: options.kind }),
    html: (pages) => fillFolios(html, pages),
    outline: sheets.outline,
    ranges: [{ anchor: quizPlaces.head, style: 'decimal' }],
  };
}
