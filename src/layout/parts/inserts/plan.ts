import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { NumberedQuestion } from '../../../guide/edition.js';
import type { Section } from '../../../guide/guide.js';
import type { InsertRequest } from '../../../guide/insert.js';
import { readingMinutes } from '../../../guide/reading-time.js';
import { studySeconds } from '../../../guide/study-time.js';
import type { RenderContext } from '../../render-context.js';
import { pageOf } from '../folio.js';
import { divideIntoDays, type Task } from './divide-days.js';
import { insertTable } from './table.js';

interface PlannedQuestion extends Task {
  readonly numbered: NumberedQuestion;
  readonly of: Section;
  /** Whether its section begins with it in this edition. */
  readonly isFirst: boolean;
}

function plannedQuestions({ edition }: RenderContext): PlannedQuestion[] {
  return edition.sections.flatMap(({ section, questions }) =>
    questions.map((numbered, at) => ({
      numbered,
      of: section,
      section: section.id,
      seconds: studySeconds(edition.guide, numbered.question),
      isFirst: at === 0,
    })),
  );
}

/** The questions that a day has of one section: "1.1–1.4 Foundations, p. 9". */
function portion(context: RenderContext, questions: readonly PlannedQuestion[]): ElementContent[] {
  const [first, last] = [questions[0], questions.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [first.numbered.number, last.numbered.number];
  const anchor = first.isFirst ? first.section : first.numbered.question.id;
  const page = pageOf(context, anchor, (folio) => [
    h('span', { className: ['insert-page'] }, [`, ${context.labels.page}\u00a0`, folio]),
  ]);
  return [
    h('span', { className: ['insert-number'] }, from === to ? from : `${from}–${to}`),
    { type: 'text', value: ' ' },
    h('a', { href: context.href(anchor) }, first.of.title),
    ...page,
  ];
}

function row(context: RenderContext, day: readonly PlannedQuestion[], at: number): Element[] {
  const { labels } = context;
  const portions = [...Map.groupBy(day, ({ section }) => section).values()];
  const seconds = day.reduce((sum, question) => sum + question.seconds, 0);
  return [
    h('th', { scope: 'row' }, (at + 1).toLocaleString(labels.language)),
    h(
      'td',
      portions.map((questions) => h('div', { className: ['insert-portion'] }, portion(context, questions))),
    ),
    h('td', { className: ['align-right'] }, labels.duration(readingMinutes(seconds))),
  ];
}

/** The questions of this edition, in order, divided into days of about equal time. */
export function renderPlan(
  context: RenderContext,
  { days }: Extract<InsertRequest, { name: 'plan' }>,
): ElementContent[] {
  const { labels } = context;
  const rows = divideIntoDays(plannedQuestions(context), days).map((day, at) => row(context, day, at));
  const heads = [labels.day, labels.questions, h('th', { className: ['align-right'] }, labels.time)];
  return [insertTable(context, 'insert-plan', heads, rows)];
}
