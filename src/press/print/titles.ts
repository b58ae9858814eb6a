import type { OutlineEntry, PageDesign, PrintBook } from '../../guide/book.js';

/** What stands in the heads of pages for sections and questions, by anchor. */
export function titlesOf({ outline }: PrintBook, { titles }: PageDesign): ReadonlyMap<string, string> {
  const flat = (entries: readonly OutlineEntry[]): [string, string][] =>
    entries.flatMap(({ anchor, title, children }) => [[anchor, title], ...flat(children)]);
  return new Map([...flat(outline), ...titles]);
}
