import type { Element } from 'hast';
import { h } from 'hastscript';
import { answeringMinutes } from '../../guide/answering-time.js';
import { bareText } from '../content/bare-text.js';
import { renderPart } from '../parts/question.js';
import { checksOf } from './checks.js';
import type { AskedQuestion } from './quiz-paper.js';
import { bookPlace, type QuizTexts, renderHead } from './quiz-texts.js';

/** What a good answer covers, the short answer first, each with a box to tick. */
function renderChecks(texts: QuizTexts, { question, section }: AskedQuestion): Element {
  const items = checksOf(texts.context, question, section.file).map(({ kind, content }) =>
    h('li', { className: [`check-${kind}`] }, [...content]),
  );
  return h('div', { className: ['part', 'checks'] }, [
    h('h4', { className: ['part-head'] }, [h('span', { className: ['label'] }, texts.context.labels.goodAnswer)]),
    h('ul', { className: ['check-list'] }, items),
  ]);
}

/** A question for whoever asks it: what a good answer covers, why it is asked, and what to ask then. */
export function renderInterview(texts: QuizTexts, asked: AskedQuestion): Element {
  const { question, section } = asked;
  const { context } = texts;
  const { labels } = context;
  const textContext = bareText(section.file);
  const minutes = Math.ceil(answeringMinutes(context.edition.guide, question.level));
  const content = [
    renderChecks(texts, asked),
    ...(question.why ? [renderPart(context, textContext, 'why', labels.why, question.why)] : []),
    ...question.followUps.map((part) => renderPart(context, textContext, 'follow-up', labels.followUp, part)),
    h('div', { className: ['part', 'remarks'] }, [
      h('p', { className: ['label'] }, labels.score),
      h('div', { className: ['write'] }),
    ]),
  ];
  return h('article', { className: ['question', 'interview'], id: question.id }, [
    renderHead(texts, asked, [labels.duration(minutes), bookPlace(texts, asked)]),
    ...content,
  ]);
}
