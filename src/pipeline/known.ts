import { unknownWord } from '../diagnostics/unknown-word.js';

/**
 * One of the words that there are of a kind, in any case.
 *
 * @param kind - What the word names, for the message: `format`.
 * @throws ToolError `unknown-<kind>` (usage) that names all of them, and the near one.
 */
export function assertOneOf<Word extends string>(kind: string, text: string, words: readonly Word[]): Word {
  const word = text.trim();
  const found = words.find((each) => each.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  throw unknownWord(kind, word, words);
}

/** A list with commas of such words; empty entries do not count, repeated ones count once. */
export function assertListOf<Word extends string>(kind: string, text: string, words: readonly Word[]): Word[] {
  const entries = text.split(',').filter((entry) => entry.trim() !== '');
  if (entries.length === 0) throw unknownWord(kind, '', words);
  return [...new Set(entries.map((entry) => assertOneOf(kind, entry, words)))];
}
