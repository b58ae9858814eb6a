import type { PageData } from '../../guide/page-data.js';
import { progressCellsSize } from '../../guide/progress-picture.js';
import { levelCounts } from '../parts/about.js';
import { badge } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import type { Fill } from '../templates.js';
import { toHtml } from '../to-html.js';

/** Rows of the list of keys: each key as it is written on it. */
function keyRows({ labels }: RenderContext): { keys: string[]; meaning: string }[] {
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

/** Renders search, filters, self-test and dialogs. */
export function renderFinder(context: RenderContext, data: PageData, fill: Fill): Finder {
  const { edition, labels } = context;
  const counts = levelCounts(context);
  const countTag = (at: number) => data.questions.filter(({ tags }) => tags.includes(at)).length;
  const values = {
    screen: labels.screen,
    labels: { levels: labels.levels, tags: labels.tags },
    levels: edition.guide.levels.map((level, at) => ({
      id: level.id,
      badge: toHtml([badge(context, level)]),
      count: counts[at] ?? 0,
    })),
    sections: data.sections.map((section, at) => ({
      ...section,
      count: edition.sections[at]?.questions.length ?? 0,
    })),
    tags: data.tags.map((tag, at) => ({ tag, count: countTag(at) })),
    keyRows: keyRows(context),
    picture: pictureRoom(data.questions.length),
  };
  return {
    finder: fill('finder.liquid', values),
    selfTest: fill('self-test.liquid', values),
    tools: fill('tools.liquid', values),
    overlays: fill('overlays.liquid', values),
  };
}
