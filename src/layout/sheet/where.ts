import type { PageMap } from '../../guide/book.js';
import type { EditionSection } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';

/** Numbers with neighbours joined: "31–33, 35". Those that are no whole numbers (roman, "A-2") stay by themselves. */
export function joinRanges(numbers: readonly string[]): string {
  const ranges: string[][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && isNext(range.at(-1) ?? '', number)) range.push(number);
    else ranges.push([number]);
  }
  return ranges.map((range) => (range.length > 1 ? `${range[0]}–${range.at(-1)}` : range[0])).join(', ');
}

/** From the first of some numbers to the last, whatever is between: "31–41". */
export function joinEnds(numbers: readonly string[]): string {
  return [...new Set([numbers.at(0), numbers.at(-1)])].join('–');
}

/** Whether a number follows another: 32 after 31, 3.5 after 3.4. */
function isNext(before: string, number: string): boolean {
  const [, head = '', tail] = /^(.*?)(\d+)$/.exec(before) ?? [];
  return tail !== undefined && number === `${head}${Number(tail) + 1}`;
}

/**
 * Where in the book questions are answered: their pages, where those are known, else their numbers.
 *
 * @param numbers - Of the questions, in order.
 * @param pages - Printed page numbers of the whole book on this paper.
 * @param join - How numbers are listed.
 */
export function whereInBook(
  parts: readonly EditionSection[],
  numbers: readonly string[],
  pages: PageMap | undefined,
  labels: Labels,
  join: (numbers: readonly string[]) => string,
): string {
  const questions = parts.flatMap((part) => part.questions).filter(({ number }) => numbers.includes(number));
  const folios = questions.map(({ question }) => pages?.get(question.id) ?? '');
  if (!pages || folios.includes('')) return labels.seeQuestions(join(numbers));
  const different = [...new Set(folios)];
  return labels.bookPages(join(different), different.length > 1);
}
