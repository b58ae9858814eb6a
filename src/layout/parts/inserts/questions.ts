import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { InsertRequest } from '../../../guide/insert.js';
import type { Question } from '../../../guide/question.js';
import { readingMinutes } from '../../../guide/reading-time.js';
import { studySeconds } from '../../../guide/study-time.js';
import { renderTitle } from '../../content/render-content.js';
import type { RenderContext } from '../../render-context.js';
import { entryClasses, smallBadgeOf } from '../badge.js';
import { pageOf } from '../folio.js';

type Request = Extract<InsertRequest, { name: 'questions' }>;

/** The guide's questions that are asked for, whether or not this edition has them, in book order. */
function questionsOf({ edition }: RenderContext, { by, value }: Request): Question[] {
  const members = edition.namedEditions.get(value);
  const isAsked = (question: Question) => (by === 'level' ? question.level === value : members?.has(question.id));
  return edition.guide.sections.flatMap(({ questions }) => questions.filter(isAsked));
}

/** Whole minutes, as they are printed. */
const minutesOf = ({ edition }: RenderContext, question: Question): number =>
  readingMinutes(studySeconds(edition.guide, question));

/** Number, badge, title, minutes, page. */
function entry(context: RenderContext, question: Question): Element {
  const { edition, labels } = context;
  const minutes = labels.duration(minutesOf(context, question));
  const content: ElementContent[] = [
    h('span', { className: ['entry-number'] }, edition.numbers.get(question.id) ?? ''),
    { type: 'text', value: ' ' },
    ...smallBadgeOf(context, question).flatMap((badge): ElementContent[] => [badge, { type: 'text', value: ' ' }]),
    h('span', { className: ['entry-title'] }, renderTitle(question, context)),
    { type: 'text', value: ' ' },
    h('span', { className: ['entry-time'] }, minutes),
    { type: 'text', value: ' ' },
    ...pageOf(context, question.id),
  ];
  const className = entryClasses(context, 'entry', 'entry-question', 'entry-timed');
  return h('a', { className, href: context.href(question.id) }, content);
}

/**
 * Questions of an edition or a level as a list with times, and how long all of them take; how many this edition leaves
 * out is seen from their count.
 */
export function renderQuestions(context: RenderContext, request: Request): ElementContent[] {
  const { labels } = context;
  const asked = questionsOf(context, request);
  const questions = asked.filter(({ id }) => context.edition.chosen.has(id));
  if (questions.length === 0) return [];
  // Of the minutes that are printed, so that readers who add them up come to the same.
  const minutes = questions.reduce((sum, question) => sum + minutesOf(context, question), 0);
  const count =
    questions.length < asked.length
      ? labels.partCount(questions.length, asked.length)
      : labels.questionCount(questions.length);
  const total = `${count}, ${labels.duration(minutes)}`;
  return [
    h(
      'ol',
      { className: ['entries', 'insert', 'insert-questions'] },
      questions.map((question) => h('li', [entry(context, question)])),
    ),
    h('p', { className: ['insert-total'] }, total),
  ];
}
