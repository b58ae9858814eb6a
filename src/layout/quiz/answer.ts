import type { Element } from 'hast';
import { h } from 'hastscript';
import { bareFlow } from '../content/bare-flow.js';
import { setContent } from '../content/set-content.js';
import { folio } from '../parts/folio.js';
import { setPart } from '../parts/question.js';
import { type AskedQuestion, askId } from './quiz-paper.js';
import { bookPlace, type QuizTexts, setHead } from './quiz-texts.js';

/** The answer of a question: what is to be said, the traps, and where it was asked and can be read in full. */
export function setAnswer(texts: QuizTexts, asked: AskedQuestion): Element {
  const { question, section } = asked;
  const { labels } = texts.setting;
  const flow = bareFlow(section.file);
  const back = h('a', { href: `#${askId(question.id)}` }, [`${labels.questionOn}\u00a0`, folio(askId(question.id))]);
  const content = [
    h('div', { className: ['short'] }, setContent([question.short], texts.setting, flow)),
    ...question.traps.map((trap) => setPart(texts.setting, flow, 'trap', labels.trap, trap)),
  ];
  return h('article', { className: ['question', 'answer'], id: question.id }, [
    setHead(texts, asked, [back, bookPlace(texts, asked)]),
    ...content,
  ]);
}
