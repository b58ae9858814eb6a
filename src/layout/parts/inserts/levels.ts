import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from '../../render-context.js';
import { levelCounts } from '../about.js';
import { badge } from '../badge.js';
import { insertTable } from './table.js';

/** The levels with their meanings, and how many questions of this edition each has. */
export function renderLevels(context: RenderContext): ElementContent[] {
  const { labels, edition } = context;
  const counts = levelCounts(context);
  const rows = edition.guide.levels.map((level, at) => [
    h('th', { scope: 'row' }, [badge(context, level)]),
    h('td', level.meaning),
    h('td', { className: ['align-right'] }, (counts[at] ?? 0).toLocaleString(labels.language)),
  ]);
  const heads = [labels.level, labels.meaning, h('th', { className: ['align-right'] }, labels.questions)];
  return [insertTable(context, 'insert-levels', heads, rows)];
}
