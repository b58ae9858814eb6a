import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Level } from '../../guide/level.js';
import type { Question } from '../../guide/question.js';
import type { RenderContext } from '../render-context.js';

const bar = { width: 4, step: 6, least: 5, most: 12 } as const;

/** Bars of rising height, as many filled as the level's rank: a level told by shape, in grey and for the colour-blind too. */
function bars(level: Level, count: number, spoken: string | undefined): Element {
  const width = bar.step * count - (bar.step - bar.width);
  const rise = count > 1 ? (bar.most - bar.least) / (count - 1) : 0;
  const columns = Array.from({ length: count }, (_, at) => {
    const height = Math.round((bar.least + rise * at) * 10) / 10;
    const filled = at < level.rank;
    return s('rect', {
      x: at * bar.step + 0.5,
      y: bar.most - height + 0.5,
      width: bar.width - 1,
      height: height - 1,
      fill: filled ? 'currentColor' : 'none',
      stroke: 'currentColor',
      strokeWidth: 1,
    });
  });
  const speech = spoken === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: spoken };
  return s(
    'svg',
    // The edge of the outer bars is half a line's width from that of the box, or printing would cut it off.
    { className: ['bars'], viewBox: `-0.5 0 ${width + 1} ${bar.most}`, width: width + 1, height: bar.most, ...speech },
    columns,
  );
}

type Levelled = Pick<Question, 'level'>;

function levelOf({ edition: { guide } }: RenderContext, { level: id }: Levelled): Level | undefined {
  if (id === undefined) return undefined;
  const level = guide.levels.find((each) => each.id === id);
  if (!level) throw new Error(`Level "${id}" passed the checks and is not in the guide`);
  return level;
}

/** The badge of a question's level; none where it has no level. */
export function badgeOf(context: RenderContext, question: Levelled): Element[] {
  const level = levelOf(context, question);
  return level ? [badge(context, level)] : [];
}

/** The mark of a question's level, for lists: in a guide with levels, one without leaves its column empty. */
export function smallBadgeOf(context: RenderContext, question: Levelled): Element[] {
  const level = levelOf(context, question);
  if (level) return [smallBadge(context, level)];
  return context.edition.guide.levels.length > 0 ? [h('span', { className: ['level'] })] : [];
}

/** The classes of a list's entry: in a guide without levels it has no column for them, in one with many a wide one. */
export function entryClasses({ edition: { guide } }: RenderContext, ...names: string[]): string[] {
  const { length } = guide.levels;
  if (length === 0) return [...names, 'entry-bare'];
  return length > 3 ? [...names, `entry-levels-${Math.min(length, 5)}`] : names;
}

/** The level's mark with its word, as it stands beside a question. Where nothing can be drawn, in words alone. */
export function badge(context: RenderContext, level: Level): Element {
  const count = context.edition.guide.levels.length;
  const mark = context.medium.drawsInLines ? [bars(level, count, undefined)] : [];
  return h('span', { className: ['level', `level-${level.rank}`] }, [
    ...mark,
    h('span', { className: ['level-name'] }, level.name),
  ]);
}

/** The mark alone, for lists; it is spoken as words. */
export function smallBadge(context: RenderContext, level: Level): Element {
  const count = context.edition.guide.levels.length;
  if (!context.medium.drawsInLines) return h('span', { className: ['level'] }, `(${level.name})`);
  return h('span', { className: ['level', `level-${level.rank}`] }, [bars(level, count, level.name)]);
}
