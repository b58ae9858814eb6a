import MiniSearch, { type SearchResult } from 'minisearch';
import { isWhole, type SearchDocument, searchSettings, searchTerms } from '../guide/search.js';

/** What a search has found. */
export interface Found {
  /** Places of questions, best match first. */
  readonly ranked: readonly number[];
  /** The words of the guide that matched, folded: to be marked. */
  readonly terms: readonly string[];
}

export type Search = (query: string) => Found | undefined;

/** Words of a title outweigh code, code outweighs prose. */
const boost = { title: 6, code: 2 };

/** As many of the best matches have their words looked up for marking; the others hold the same ones. */
const looked = 60;

/** The words to search for: one of which only the first letter is typed would match half of all words, and waits. */
function wordsOf(query: string): string[] {
  const terms = searchTerms(query);
  const last = terms.at(-1) ?? '';
  return last.length === 1 && !isWhole(last) ? terms.slice(0, -1) : terms;
}

const foundOf = (results: readonly SearchResult[]): Found => ({
  ranked: results.map(({ id }) => id as number),
  terms: [...new Set(results.slice(0, looked).flatMap(({ terms }) => terms))],
});

/**
 * All words of a query must be there; the last may be only begun. Where nothing has them, words that are nearly the
 * same will do. Undefined where a query is too short to mean anything.
 */
function searchIn(engine: MiniSearch<SearchDocument>): Search {
  return (query) => {
    const terms = wordsOf(query);
    if (terms.length === 0) return undefined;
    const begun = (term: string, at: number) => at === terms.length - 1 && !isWhole(term);
    const options = { combineWith: 'AND', boost, prefix: begun } as const;
    const words = terms.join(' ');
    const exact = engine.search(words, options);
    if (exact.length > 0) return foundOf(exact);
    const fuzzy = (term: string) => (term.length > 4 ? 0.25 : false);
    return foundOf(engine.search(words, { ...options, fuzzy }));
  };
}

/**
 * Prepares the search from an index that was made when the page was built.
 *
 * @param index - JSON of the index.
 */
export function openSearch(index: string): Search {
  return searchIn(MiniSearch.loadJSON<SearchDocument>(index, searchSettings));
}

/** The same in many small steps, between which the page can do what its reader wants. */
export async function openSearchInSteps(index: string): Promise<Search> {
  return searchIn(await MiniSearch.loadJSONAsync<SearchDocument>(index, searchSettings));
}
