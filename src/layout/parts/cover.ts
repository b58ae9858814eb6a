import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { places, type RenderContext } from '../render-context.js';
import type { Fill } from '../templates.js';
import { monthOf } from './dates.js';

/** One bar of the cover's ornament; units of its own, y downwards. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const step = { width: 7, gap: 3, rise: 12 } as const;

/** Bars in one row at most: more questions than this are drawn as the mean of their neighbours. */
const mostBars = 96;

/** The questions in order as bars: the higher, the harder. They are the book's own ornament. */
export function coverBars(edition: Edition): { list: Bar[]; width: number; height: number } {
  const ranks = edition.sections.flatMap(({ questions }) =>
    questions.map(({ question }) => edition.guide.levels.find(({ id }) => id === question.level)?.rank ?? 1),
  );
  const share = Math.ceil(ranks.length / mostBars);
  const means = Array.from({ length: Math.ceil(ranks.length / share) }, (_, at) => {
    const group = ranks.slice(at * share, (at + 1) * share);
    return group.reduce((sum, rank) => sum + rank, 0) / group.length;
  });
  const height = step.rise * edition.guide.levels.length;
  const list = means.map((mean, at) => {
    const tall = Math.round(mean * step.rise * 10) / 10;
    return {
      x: at * (step.width + step.gap),
      y: Math.round((height - tall) * 10) / 10,
      width: step.width,
      height: tall,
    };
  });
  // A short guide's bars keep the width of a page of forty-six: they do not swell to fill it.
  const width = Math.max(46, list.length) * (step.width + step.gap) - step.gap;
  return { list, width, height };
}

/** Which part of the guide the edition is: "7 of 9 questions: Mid, Senior"; of the whole guide, its count. */
export function partLine(edition: Edition, labels: Labels): string {
  if (edition.slug === '') return labels.questionCount(edition.totalCount);
  const count = labels.partCount(edition.questionCount, edition.totalCount);
  return edition.description ? `${count}: ${edition.description}` : count;
}

/** The count as a large figure, and beside it what is counted: of a part of the guide, which part. */
function countFact(edition: Edition, labels: Labels): { value: string; text: string } {
  const { questionCount, slug, sections } = edition;
  const text = slug === '' ? labels.questionsIn(questionCount, sections.length) : partLine(edition, labels);
  const [first = '', ...rest] = text;
  // The other facts begin with a capital, too.
  return {
    value: questionCount.toLocaleString(labels.language),
    text: `${first.toLocaleUpperCase(labels.language)}${rest.join('')}`,
  };
}

/** How far a title must be set smaller to stay on the cover. */
function titleSize(title: string): 'usual' | 'long' | 'longest' {
  if (title.length <= 80) return 'usual';
  return title.length <= 240 ? 'long' : 'longest';
}

/** @param subtitle - In place of the guide's own. */
export function renderCover({ edition, labels }: RenderContext, fill: Fill, subtitle?: string): string {
  const { guide } = edition;
  const facts = [
    countFact(edition, labels),
    ...(guide.versions ? [{ value: guide.versions, text: labels.versions }] : []),
    ...(guide.reviewed === undefined ? [] : [{ value: monthOf(guide.reviewed, labels), text: labels.reviewed }]),
  ];
  return fill('cover.liquid', {
    anchor: places.cover,
    title: guide.title,
    titleSize: titleSize(guide.title),
    subtitle: subtitle ?? guide.subtitle ?? '',
    bars: coverBars(edition),
    facts,
  });
}
