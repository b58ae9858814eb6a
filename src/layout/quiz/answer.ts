import type { Element } from 'hast';
import { h } from 'hastscript';
import { bareText } from '../content/bare-text.js';
import { renderReasons, renderShort } from '../parts/answered.js';
import { folio } from '../parts/folio.js';
import { renderPart } from '../parts/question.js';
import { type AskedQuestion, askId } from './quiz-paper.js';
import { bookPlace, type QuizTexts, renderHead } from './quiz-texts.js';

/** The answer of a question: what is to be said, the traps, and where it was asked and can be read in full. */
export function renderAnswer(texts: QuizTexts, asked: AskedQuestion): Element {
  const { question, section } = asked;
  const { labels } = texts.context;
  const textContext = bareText(section.file);
  const back = h('a', { href: `#${askId(question.id)}` }, [`${labels.questionOn}\u00a0`, folio(askId(question.id))]);
  const content = [
    h('div', { className: ['short'] }, renderShort(texts.context, textContext, question)),
    ...renderReasons(texts.context, textContext, question),
    ...question.traps.map((trap) => renderPart(texts.context, textContext, 'trap', labels.trap, trap)),
  ];
  return h('article', { className: ['question', 'answer'], id: question.id }, [
    renderHead(texts, asked, [back, bookPlace(texts, asked)]),
    ...content,
  ]);
}
