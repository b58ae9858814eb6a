import type { Element } from 'hast';
import { h } from 'hastscript';
import { answeringMinutes } from '../../guide/answering-time.js';
import { bareFlow } from '../content/bare-flow.js';
import { setPart } from '../parts/question.js';
import { checksOf } from './checks.js';
import type { AskedQuestion } from './quiz-paper.js';
import { bookPlace, type QuizTexts, setHead } from './quiz-texts.js';

/** What a good answer covers, the short answer first, each with a box to tick. */
function setChecks(texts: QuizTexts, { question, section }: AskedQuestion): Element {
  const items = checksOf(texts.setting, question, section.file).map(({ kind, content }) =>
    h('li', { className: [`check-${kind}`] }, [...content]),
  );
  return h('div', { className: ['part', 'checks'] }, [
    h('h4', { className: ['part-head'] }, [h('span', { className: ['label'] }, texts.setting.labels.goodAnswer)]),
    h('ul', { className: ['check-list'] }, items),
  ]);
}

/** A question for whoever asks it: what a good answer covers, why it is asked, and what to ask then. */
export function setInterview(texts: QuizTexts, asked: AskedQuestion): Element {
  const { question, section } = asked;
  const { setting } = texts;
  const { labels } = setting;
  const flow = bareFlow(section.file);
  const minutes = Math.ceil(answeringMinutes(setting.edition.guide, question.level));
  const content = [
    setChecks(texts, asked),
    ...(question.why ? [setPart(setting, flow, 'why', labels.why, question.why)] : []),
    ...question.followUps.map((part) => setPart(setting, flow, 'follow-up', labels.followUp, part)),
    h('div', { className: ['part', 'remarks'] }, [
      h('p', { className: ['label'] }, labels.score),
      h('div', { className: ['write'] }),
    ]),
  ];
  return h('article', { className: ['question', 'interview'], id: question.id }, [
    setHead(texts, asked, [labels.duration(minutes), bookPlace(texts, asked)]),
    ...content,
  ]);
}
