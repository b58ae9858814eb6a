import type { Element } from 'hast';
import { s } from 'hastscript';
import type { CardSheet } from './card-sheet.js';

/** Millimetres: how far marks stand off the cards, how long they are, and half the width of the crosses between cards. */
const gap = 1;
const length = 3;
const arm = 1.5;

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const draw = (className: string, [x1, y1, x2, y2]: Line): Element =>
  s('line', { className: [className], x1, y1, x2, y2 });

/** Where to cut: lines in the margins for a guillotine, crosses where cards meet for scissors. */
function cutLines({ cuts, paper, margin }: CardSheet): Line[] {
  const outer = { left: margin.x, right: paper.width - margin.x, top: margin.y, bottom: paper.height - margin.y };
  const edges = cuts.x.flatMap((x): Line[] => [
    [x, outer.top - gap - length, x, outer.top - gap],
    [x, outer.bottom + gap, x, outer.bottom + gap + length],
  ]);
  const sides = cuts.y.flatMap((y): Line[] => [
    [outer.left - gap - length, y, outer.left - gap, y],
    [outer.right + gap, y, outer.right + gap + length, y],
  ]);
  const crosses = cuts.x.slice(1, -1).flatMap((x) =>
    cuts.y.slice(1, -1).flatMap((y): Line[] => [
      [x - arm, y, x + arm, y],
      [x, y - arm, x, y + arm],
    ]),
  );
  return [...edges, ...sides, ...crosses];
}

/** The marks of a sheet: decoration, which readers of text pass over. */
export function renderMarks(sheet: CardSheet): Element {
  const { paper, folds, margin } = sheet;
  const foldLines = folds.map((x): Line => [x, margin.y - gap - length, x, paper.height - margin.y + gap + length]);
  return s('svg', { className: ['marks'], viewBox: `0 0 ${paper.width} ${paper.height}`, ariaHidden: 'true' }, [
    ...cutLines(sheet).map((line) => draw('cut', line)),
    ...foldLines.map((line) => draw('fold', line)),
  ]);
}
