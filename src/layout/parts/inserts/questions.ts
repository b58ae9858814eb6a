import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { InsertRequest } from '../../../guide/insert.js';
import type { Question } from '../../../guide/question.js';
import { readingMinutes } from '../../../guide/reading-time.js';
import { studySeconds } from '../../../guide/study-time.js';
import { setTitle } from '../../content/set-content.js';
import type { Setting } from '../../setting.js';
import { levelOf, smallBadge } from '../badge.js';
import { pageOf } from '../folio.js';

type Request = Extract<InsertRequest, { name: 'questions' }>;

/** The guide's questions that are asked for, whether or not this edition has them, in book order. */
function questionsOf({ edition }: Setting, { by, value }: Request): Question[] {
  const members = edition.namedEditions.get(value);
  const isAsked = (question: Question) => (by === 'level' ? question.level === value : members?.has(question.id));
  return edition.guide.sections.flatMap(({ questions }) => questions.filter(isAsked));
}

/** Whole minutes, as they are printed. */
const minutesOf = ({ edition }: Setting, question: Question): number =>
  readingMinutes(studySeconds(edition.guide, question));

/** Number, badge, title, minutes, page. One that this edition leaves out is named, and leads nowhere. */
function entry(setting: Setting, question: Question): Element {
  const { edition, labels } = setting;
  const isIncluded = edition.chosen.has(question.id);
  const minutes = labels.duration(minutesOf(setting, question));
  const content: ElementContent[] = [
    h('span', { className: ['entry-number'] }, edition.numbers.get(question.id) ?? ''),
    { type: 'text', value: ' ' },
    smallBadge(setting, levelOf(setting, question.level)),
    { type: 'text', value: ' ' },
    h('span', { className: ['entry-title'] }, setTitle(question.title, setting)),
    { type: 'text', value: ' ' },
    h('span', { className: ['entry-time'] }, minutes),
    { type: 'text', value: ' ' },
    ...(isIncluded ? pageOf(setting, question.id) : []),
  ];
  const className = ['entry', 'entry-question', 'entry-timed'];
  return isIncluded
    ? h('a', { className, href: setting.href(question.id) }, content)
    : h('span', { className: [...className, 'entry-left-out'] }, content);
}

/** Questions of an edition or a level as a list with times, and how long all of them take. */
export function setQuestions(setting: Setting, request: Request): ElementContent[] {
  const { labels } = setting;
  const questions = questionsOf(setting, request);
  if (questions.length === 0) return [];
  // Of the minutes that are printed, so that readers who add them up come to the same.
  const minutes = questions.reduce((sum, question) => sum + minutesOf(setting, question), 0);
  const total = `${labels.questionCount(questions.length)}, ${labels.duration(minutes)}`;
  return [
    h(
      'ol',
      { className: ['entries', 'insert', 'insert-questions'] },
      questions.map((question) => h('li', [entry(setting, question)])),
    ),
    h('p', { className: ['insert-total'] }, total),
  ];
}
