import { de } from './de.js';
import { en } from './en.js';
import type { Labels, Quotes } from './labels.js';

export type { Labels, Quotes } from './labels.js';

/** The label tables that come with Prepbook. */
export const allLabels: readonly Labels[] = [en, de];

const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** The quotation marks of a language; undefined where its table is another language's. */
export const quotesFor = (language: string, labels: Labels): Quotes | undefined =>
  primaryOf(labels.language) === primaryOf(language) ? labels.quotes : undefined;

/**
 * The label table for a language, by the lookup of RFC 4647 (section 3.4): the table of the tag itself, or of the tag
 * without its last parts, so that pt-BR and pt-PT can be told apart; else one of the same language.
 *
 * @param language - BCP 47 tag.
 * @param own - Tables that go before those that come with Prepbook.
 * @returns The English table where there is none: always one whole table, never a mixture.
 */
export function labelsFor(language: string, own: readonly Labels[] = []): Labels {
  const all = [...own, ...allLabels];
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-');
    const found = all.find((table) => table.language.toLowerCase() === tag);
    if (found) return found;
  }
  return all.find((table) => primaryOf(table.language) === parts[0]) ?? en;
}
