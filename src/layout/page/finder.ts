import type { PageData } from '../../guide/page-data.js';
import { progressCellsSize } from '../../guide/progress-picture.js';
import { levelCounts } from '../parts/about.js';
import { badge } from '../parts/badge.js';
import type { Setting } from '../setting.js';
import type { Fill } from '../templates.js';
import { toHtml } from '../to-html.js';

/** Rows of the list of keys: each key as it is written on it. */
function keyRows({ labels }: Setting): { keys: string[]; meaning: string }[] {
  const { keys } = labels.screen;
  return [
    { keys: ['/'], meaning: keys.search },
    { keys: ['Esc'], meaning: keys.leave },
    { keys: ['↑', '↓', 'Enter'], meaning: keys.results },
    { keys: ['j', 'k'], meaning: keys.step },
    { keys: ['t'], meaning: keys.test },
    { keys: ['s'], meaning: keys.show },
    { keys: ['1', '2', '3', '4'], meaning: keys.rate },
    { keys: ['n'], meaning: keys.nextDue },
    { keys: ['c'], meaning: keys.copyLink },
    { keys: ['p'], meaning: keys.print },
    { keys: ['?'], meaning: keys.help },
  ];
}

/** What the page's script works with, as markup that is not seen where no script runs. */
export interface Finder {
  /** Search and filters. */
  readonly finder: string;
  /** Self-test and its progress. */
  readonly selfTest: string;
  /** The choice of colours, and the way to the list of keys. */
  readonly tools: string;
  /** What opens above the page or stands at its foot. */
  readonly overlays: string;
}

/** Room for the picture that the script draws, so that nothing moves when it does. */
function pictureRoom(count: number): Record<string, unknown> {
  const size = progressCellsSize(count);
  return size ? { class: 'progress-cells', ...size } : { class: 'progress-bar', width: 100, height: 10 };
}

/** Sets search, filters, self-test and dialogs. */
export function setFinder(setting: Setting, data: PageData, fill: Fill): Finder {
  const { edition, labels } = setting;
  const counts = levelCounts(setting);
  const countTag = (at: number) => data.questions.filter(({ tags }) => tags.includes(at)).length;
  const values = {
    screen: labels.screen,
    labels: { levels: labels.levels, tags: labels.tags },
    levels: edition.guide.levels.map((level, at) => ({
      id: level.id,
      badge: toHtml([badge(setting, level)]),
      count: counts[at] ?? 0,
    })),
    sections: data.sections.map((section, at) => ({
      ...section,
      count: edition.sections[at]?.questions.length ?? 0,
    })),
    tags: data.tags.map((tag, at) => ({ tag, count: countTag(at) })),
    keyRows: keyRows(setting),
    picture: pictureRoom(data.questions.length),
  };
  return {
    finder: fill('finder.liquid', values),
    selfTest: fill('self-test.liquid', values),
    tools: fill('tools.liquid', values),
    overlays: fill('overlays.liquid', values),
  };
}
