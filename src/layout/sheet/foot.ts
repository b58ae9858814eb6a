import type { PageMap } from '../../guide/book.js';
import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { monthOf } from '../parts/dates.js';
import { describeLeftOut, type Losses, mostLeftOut } from './left-out.js';
import { nameOf, questionsOf, type Sheet, type SheetFoot } from './sheet.js';
import { joinEnds, joinRanges, whereInBook } from './where.js';

/** What the feet of an edition's sheets are made from. */
export interface FootFacts {
  readonly edition: Edition;
  readonly labels: Labels;
  /** Printed page numbers of the whole book, where they are known. */
  readonly bookPages: PageMap | undefined;
}

/** What the foot of one sheet tells. */
export interface FootWords {
  readonly losses: Losses;
  /** The sheet on the back. */
  readonly overleaf: Sheet | undefined;
}

/**
 * The words at the foot of a sheet. Left: what is in the book and not here. Right: how far the guide can be trusted, and
 * what is on the back of the paper.
 */
export function footOf(sheet: Sheet, { losses, overleaf }: FootWords, facts: FootFacts): SheetFoot {
  return { left: bookLine(sheet, losses, facts), right: rightOf(overleaf, facts) };
}

/** A foot that takes at least as much room as any that its sheet can come to have: a page is filled above this one. */
export function fullestFootOf(sheet: Sheet, overleaf: Sheet | undefined, facts: FootFacts): SheetFoot {
  const { labels, bookPages } = facts;
  const all = questionsOf(sheet);
  const what = labels.notHere(describeLeftOut(mostLeftOut(sheet.pieces), labels));
  const where = whereInBook(sheet.parts, all, bookPages, labels, (numbers) => numbers.join(', '));
  return { left: `${what} (${where})`, right: rightOf(overleaf, facts) };
}

function rightOf(overleaf: Sheet | undefined, { labels, edition }: FootFacts): string {
  const { reviewed, versions } = edition.guide;
  const right = [
    ...(reviewed === undefined ? [] : [`${labels.reviewed}: ${monthOf(reviewed, labels)}`]),
    ...(versions ? [`${labels.versions}: ${versions}`] : []),
    ...(overleaf ? [labels.overleaf(nameOf(overleaf))] : []),
  ];
  return right.join(' · ');
}

function bookLine(sheet: Sheet, { leftOut, questions }: Losses, { labels, bookPages }: FootFacts): string {
  const what = describeLeftOut(leftOut, labels);
  const line = what === '' ? labels.atLength : labels.notHere(what);
  const all = questionsOf(sheet);
  const numbers = what === '' ? all : questions;
  const isAll = numbers.length === all.length;
  // The numbers of all questions would say nothing.
  if (isAll && !bookPages) return line;
  return `${line} (${whereInBook(sheet.parts, numbers, bookPages, labels, isAll ? joinEnds : joinRanges)})`;
}
