import type { Element } from 'hast';
import { h } from 'hastscript';
import { answeringMinutes } from '../../guide/answering-time.js';
import type {} from '../../guide/node-data.js';
import type { Part, Question } from '../../guide/question.js';
import { bareText } from '../content/bare-text.js';
import { renderAskedBlocks } from '../parts/asked.js';
import { renderPart } from '../parts/question.js';
import { type Check, checksOf, verdictsOf } from './checks.js';
import type { AskedQuestion } from './quiz-paper.js';
import { bookPlace, type QuizTexts, renderHead } from './quiz-texts.js';

const listOf = (checks: readonly Check[]): Element =>
  h(
    'ul',
    { className: ['check-list'] },
    checks.map(({ kind, content }) => h('li', { className: [`check-${kind}`] }, [...content])),
  );

/** Why a question is asked, without what is ticked elsewhere; undefined where nothing is left of it. */
function whyOf({ why }: Question): Part | undefined {
  const content = why?.content.filter(({ data }) => data?.runIn === undefined) ?? [];
  return why && content.length > 0 ? { ...why, content } : undefined;
}

/** What a good answer covers, the short answer first, each with a box to tick. */
function renderChecks(texts: QuizTexts, { question, section }: AskedQuestion): Element {
  return h('div', { className: ['part', 'checks'] }, [
    h('h4', { className: ['part-head'] }, [h('span', { className: ['label'] }, texts.context.labels.goodAnswer)]),
    listOf(checksOf(texts.context, question, section.file)),
  ]);
}

/** A question for whoever asks it: what a good answer covers, why it is asked, and what to ask then. */
export function renderInterview(texts: QuizTexts, asked: AskedQuestion): Element {
  const { question, section } = asked;
  const { context } = texts;
  const { labels } = context;
  const textContext = bareText(section.file);
  const minutes = Math.ceil(answeringMinutes(context.edition.guide, question.level));
  const why = whyOf(question);
  const verdicts = verdictsOf(context, question, section.file);
  const content = [
    ...renderAskedBlocks(context, textContext, question),
    renderChecks(texts, asked),
    ...(why ? [renderPart(context, textContext, 'why', labels.why, why)] : []),
    ...question.followUps.map((part) => renderPart(context, textContext, 'follow-up', labels.followUp, part)),
    h('div', { className: ['part', 'remarks'] }, [
      h('p', { className: ['label'] }, labels.score),
      ...(verdicts.length > 0 ? [listOf(verdicts)] : []),
      h('div', { className: ['write'] }),
    ]),
  ];
  return h('article', { className: ['question', 'interview'], id: question.id }, [
    renderHead(texts, asked, [labels.duration(minutes), bookPlace(texts, asked)]),
    ...content,
  ]);
}
