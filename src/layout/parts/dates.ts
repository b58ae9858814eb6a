import type { Labels } from '../../guide/labels/index.js';

/** An ISO date as it is written out in the book's language: "30 November 2026". */
export const dateOf = (date: string, labels: Labels): string =>
  new Intl.DateTimeFormat(labels.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** "November 2026" in the words of the book's language; dates of a guide have no time and no zone. */
export function monthOf(date: string, labels: Labels): string {
  return new Intl.DateTimeFormat(labels.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
