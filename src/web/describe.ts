import type { PageData } from '../guide/page-data.js';
import { type Filter, isFiltering } from './filter.js';
import { fill, plural } from './words.js';

/** "Showing 22 of 60 questions" */
export function showingLine({ words, language, questions }: PageData, count: number): string {
  return plural(words.showing, language, questions.length, { shown: count, total: questions.length });
}

/** What a filter asks for, in words: "Mid, Senior; Key lifetime; memory; search for “ttl”". Empty without one. */
export function describeFilter({ levels, sections, words }: PageData, filter: Filter): string {
  if (!isFiltering(filter)) return '';
  const query = filter.query.trim();
  const lists = [
    levels.filter(({ id }) => filter.levels.includes(id)).map(({ name }) => name),
    sections.filter(({ id }) => filter.sections.includes(id)).map(({ title }) => title),
    filter.tags,
    query === '' ? [] : [fill(words.searchFor, { query })],
  ];
  return lists.flatMap((list) => (list.length > 0 ? [list.join(', ')] : [])).join('; ');
}

/** As many of the words that an address asks for in vain are told, and as much of each, in signs. */
const told = { words: 3, signs: 40 } as const;

/** What an address asks for and the guide does not have, however long it is. */
export function unknownLine({ words }: PageData, unknown: readonly string[]): string {
  const short = (word: string) => (word.length > told.signs ? `${word.slice(0, told.signs)}…` : word);
  const more = unknown.length > told.words ? ['…'] : [];
  const list = [...unknown.slice(0, told.words).map(short), ...more].join(', ');
  return fill(words.unknownFilter, { words: list });
}
