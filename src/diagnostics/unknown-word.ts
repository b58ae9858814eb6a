import { didYouMean, listed } from './suggestion.js';
import { ToolError } from './tool-error.js';

/** How the error of a word that is not known is told. */
export interface UnknownWordDetails {
  /** What is said where there is no word at all. */
  readonly none?: string | undefined;
  /** What may have been meant. Default: all that there are. */
  readonly suggested?: readonly string[] | undefined;
}

/**
 * The error of a word in a request that nothing is called: "Unknown level `esay`. There are: easy, hard."
 *
 * @param kind - What the word names: "level". The error's code is `unknown-<kind>`.
 * @param words - All that there are.
 */
export function unknownWord(
  kind: string,
  word: string,
  words: readonly string[],
  { none = `There is no ${kind}.`, suggested = words }: UnknownWordDetails = {},
): ToolError {
  const there = words.length === 0 ? none : `There are: ${listed(words)}.`;
  const what = word === '' ? `No ${kind} is named` : `Unknown ${kind} \`${word}\``;
  const hint = didYouMean(word, suggested) || undefined;
  return new ToolError('usage', `unknown-${kind}`, `${what}. ${there}`, { hint });
}
