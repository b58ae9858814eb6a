import type { Element } from 'hast';
import { h } from 'hastscript';
import { smallBadge } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import { type AskedQuestion, quizPlaces } from './quiz-paper.js';

/** Room for a number, and out of how many; nothing where there is no question. */
function cell(count: number): Element {
  if (count === 0) return h('td', '–');
  return h('td', [h('span', { className: ['blank'] }), ` / ${count}`]);
}

/**
 * The score sheet: right answers by section and level, each out of as many points as its questions are worth.
 *
 * @param questions - Their levels are the columns.
 */
export function renderScoreSheet(context: RenderContext, questions: readonly AskedQuestion[]): Element {
  const { edition, labels } = context;
  const { sections } = edition.guide;
  const levels = edition.guide.levels.filter(({ id }) => questions.some(({ question }) => question.level === id));
  const sum = (own: readonly AskedQuestion[]) => own.reduce((total, { points }) => total + points, 0);
  const counts = (own: readonly AskedQuestion[]) => [
    ...levels.map(({ id }) => sum(own.filter(({ question }) => question.level === id))),
    sum(own),
  ];
  const rows = sections
    .map((section) => ({ section, own: questions.filter((question) => question.section === section) }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) =>
      h('tr', [h('th', { scope: 'row' }, `${section.number} ${section.title}`), ...counts(own).map(cell)]),
    );
  const heads = levels.map((level) => h('th', { scope: 'col' }, [smallBadge(context, level), ` ${level.name}`]));
  return h('section', { className: ['quiz-score'], id: quizPlaces.score }, [
    h('h2', labels.score),
    h('table', { className: ['score-table'] }, [
      h('thead', [
        h('tr', [h('th', { scope: 'col' }, labels.section), ...heads, h('th', { scope: 'col' }, labels.total)]),
      ]),
      h('tbody', rows),
      h('tfoot', [h('tr', [h('th', { scope: 'row' }, labels.total), ...counts(questions).map(cell)])]),
    ]),
  ]);
}
