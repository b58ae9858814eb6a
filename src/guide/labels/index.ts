import { de } from './de.js';
import { en } from './en.js';
import type { Labels } from './labels.js';

export type { Labels } from './labels.js';

const tables: readonly Labels[] = [en, de];

/**
 * The label table for a language.
 *
 * @param language - BCP 47 tag; only its first subtag chooses.
 * @returns The table of that language, or the English one where there is none: always one whole table, never a mixture.
 */
export function labelsFor(language: string): Labels {
  const primary = language.toLowerCase().split('-')[0];
  return tables.find((table) => table.language === primary) ?? en;
}
