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
