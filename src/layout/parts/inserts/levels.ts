import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Setting } from '../../setting.js';
import { levelCounts } from '../about.js';
import { badge } from '../badge.js';
import { insertTable } from './table.js';

/** The levels with their meanings, and how many questions of this edition each has. */
export function setLevels(setting: Setting): ElementContent[] {
  const { labels, edition } = setting;
  const counts = levelCounts(setting);
  const rows = edition.guide.levels.map((level, at) => [
    h('th', { scope: 'row' }, [badge(setting, level)]),
    h('td', level.meaning),
    h('td', { className: ['align-right'] }, (counts[at] ?? 0).toLocaleString(labels.language)),
  ]);
  const heads = [labels.level, labels.meaning, h('th', { className: ['align-right'] }, labels.questions)];
  return [insertTable(setting, 'insert-levels', heads, rows)];
}
