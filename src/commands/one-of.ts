import { nearest } from '../diagnostics/nearest.js';
import { ToolError } from '../diagnostics/tool-error.js';

/**
 * Reads the value of an option that knows a few words.
 *
 * @param what - What the value names, for the message: `format`.
 * @throws ToolError `unknown-<what>` with the near word, if there is one, and all that there are.
 */
export function oneOf<Value extends string>(what: string, text: string, known: readonly Value[]): Value {
  const word = text.trim().toLowerCase();
  const found = known.find((value) => value === word);
  if (found !== undefined) return found;
  throw unknownWord(what, text.trim(), known);
}

/** Reads a list with commas of such words; empty entries do not count, repeated ones count once. */
export function someOf<Value extends string>(what: string, text: string, known: readonly Value[]): Value[] {
  const words = text.split(',').filter((word) => word.trim() !== '');
  if (words.length === 0) throw unknownWord(what, '', known);
  return [...new Set(words.map((word) => oneOf(what, word, known)))];
}

/** The error of a word that is not known. */
export function unknownWord(what: string, word: string, known: readonly string[]): ToolError {
  const near = nearest(word, known);
  const message = `Unexpected ${what} "${word}", expected one of: ${known.join(', ')}`;
  return new ToolError('usage', `unknown-${what}`, message, { ...(near && { hint: `Did you mean "${near}"?` }) });
}
