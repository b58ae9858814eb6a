import { nearest } from './nearest.js';

/** More names than this are not listed in a message. */
const listedAtMost = 25;

/** "easy, mid, hard", and how many more there are of a long list. */
export function listed(names: readonly string[]): string {
  const more = names.length - listedAtMost;
  return `${names.slice(0, listedAtMost).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "Did you mean `easy`?", or the other words where nothing is meant. */
export const askWhether = (meant: string | undefined, otherwise = ''): string =>
  meant === undefined ? otherwise : `Did you mean \`${meant}\`?`;

/** "Did you mean `easy`?", or the other words where nothing is near. */
export const didYouMean = (word: string, known: Iterable<string>, otherwise = ''): string =>
  askWhether(nearest(word, known), otherwise);

/**
 * A sentence that says what to write in place of a word that nothing has: "Did you mean `easy`?", or else all that
 * there is: "This guide has: easy, mid." Empty where there is nothing.
 *
 * @param known - What could be meant.
 * @param has - Begins the list.
 */
function suggestion(word: string, known: readonly string[], has: string): string {
  return didYouMean(word, known, known.length === 0 ? '' : `${has}: ${listed(known)}.`);
}

/**
 * "Unknown level `esay` in edition `e1`. Did you mean `easy`?"
 *
 * @param kind - Of the word: "level", "key".
 * @param where - Begins with a preposition: "in edition `e1`".
 */
export function unknown(
  kind: string,
  word: string,
  known: readonly string[],
  { where = '', has = 'This guide has' }: { where?: string; has?: string } = {},
): string {
  return `Unknown ${kind} \`${word}\` ${where}`
    .trimEnd()
    .concat('. ', suggestion(word, known, has))
    .trimEnd();
}
