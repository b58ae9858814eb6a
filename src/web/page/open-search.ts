import { dataBlocks } from '../../guide/page-data.js';
import { type Found, openSearch, openSearchInSteps, type Search } from '../search.js';
import { readBlock } from './page.js';

/** The search, whose index is read when somebody is about to search: it is most of what the script has to do. */
export interface PageSearch {
  /** Reads the index, if nobody has. */
  readonly begin: () => void;
  /**
   * What a query finds; undefined where there is none. "Later" where the index is still being read: then `again` is
   * called once it is, unless another query has come since.
   */
  readonly find: (query: string, again: () => void) => Found | undefined | 'later';
}

/** @param isLarge - Whether reading the index at once would be felt. */
export function connectSearch(isLarge: boolean): PageSearch {
  let search: Search | undefined;
  let hasBegun = false;
  let waiting: (() => void) | undefined;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    if (isLarge) {
      setTimeout(async () => {
        search = await openSearchInSteps(readBlock(dataBlocks.index));
        waiting?.();
      });
    } else search = openSearch(readBlock(dataBlocks.index));
  };
  return {
    begin,
    find(query, again) {
      waiting = undefined;
      if (query.trim() === '') return undefined;
      begin();
      if (search) return search(query);
      waiting = again;
      return 'later';
    },
  };
}
