import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { monthOf } from '../parts/cover.js';
import { describeLeftOut, type Losses } from './left-out.js';
import { nameOf, questionsOf, type Sheet, type SheetFoot } from './sheet.js';
import { whereInBook } from './where.js';

/** What the feet of an edition's sheets are made from. */
export interface FootFacts {
  readonly edition: Edition;
  readonly labels: Labels;
  /** Printed page numbers of the whole book, where they are known. */
  readonly bookPages: PageMap | undefined;
}

/**
 * The words at the foot of a sheet. Left: how it is set, and what is in the book and not here. Right: how far the guide
 * can be trusted, and what is on the back of the paper.
 *
 * @param points - Type size.
 * @param overleaf - The sheet on the back.
 */
export function footOf(
  sheet: Sheet,
  losses: Losses,
  points: number,
  overleaf: Sheet | undefined,
  facts: FootFacts,
): SheetFoot {
  const { labels, edition } = facts;
  const { reviewed, versions } = edition.guide;
  const right = [
    `${labels.reviewed}: ${monthOf(reviewed, labels)}`,
    ...(versions ? [`${labels.versions}: ${versions}`] : []),
    ...(overleaf ? [labels.overleaf(nameOf(overleaf))] : []),
  ];
  return { left: [labels.setAt(points), bookLine(sheet, losses, facts)].join(' · '), right: right.join(' · ') };
}

function bookLine(sheet: Sheet, { leftOut, questions }: Losses, { labels, bookPages }: FootFacts): string {
  const what = describeLeftOut(leftOut, labels);
  const line = what === '' ? labels.atLength : labels.notHere(what);
  const all = questionsOf(sheet);
  const numbers = what === '' ? all : questions;
  // The numbers of all questions would say nothing.
  if (numbers.length === all.length && !bookPages) return line;
  return `${line} (${whereInBook(sheet.parts, numbers, bookPages, labels)})`;
}
