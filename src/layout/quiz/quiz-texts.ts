import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PageMap } from '../../guide/book.js';
import { renderTitle } from '../content/render-content.js';
import { badgeOf } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import type { AskedQuestion } from './quiz-paper.js';

/** What every part of a quiz needs to know. */
export interface QuizTexts {
  readonly context: RenderContext;
  /** Pages of the whole book, where they are known. */
  readonly bookPages: PageMap | undefined;
  /** Whether questions are worth more or less, so that each says how much. */
  readonly tellsPoints: boolean;
}

/**
 * The head of a question: the quiz's own number and the level, the title, and below it the section and what else is
 * told. The margin beside it is too narrow for a section's title, which may be of any length.
 */
export function renderHead(
  { context, tellsPoints }: QuizTexts,
  asked: AskedQuestion,
  meta: readonly (ElementContent | string)[],
): Element {
  const { question, section, place, points } = asked;
  const worth = tellsPoints ? [context.labels.points(points)] : [];
  return h('div', { className: ['question-head'] }, [
    h('h3', [
      h('span', { className: ['question-number'] }, String(place)),
      ' ',
      h('span', { className: ['question-title'] }, renderTitle(question, context)),
    ]),
    ...badgeOf(context, question).map((badge) => h('p', { className: ['question-meta'] }, badge)),
    h('p', { className: ['quiz-meta'] }, [
      h('bdi', section.title),
      ...[...worth, ...meta].flatMap((each) => [' · ', h('bdi', each)]),
    ]),
  ]);
}

/** "in the book 4.2, p. 31", as far as the book's pages are known. */
export function bookPlace({ context, bookPages }: QuizTexts, { question, number }: AskedQuestion): string {
  const { labels } = context;
  const page = bookPages?.get(question.id);
  return `${labels.inBook} ${number}${page ? `, ${labels.page}\u00a0${page}` : ''}`;
}
