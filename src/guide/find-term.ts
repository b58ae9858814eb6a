/** Finds the longest term that begins a text; undefined where none does. */
export type TermFinder = (text: string) => string | undefined;

/** Finds terms in the two places where they count. */
export interface TermFinders {
  /** In inline code: as the term is written. */
  readonly inline: TermFinder;
  /** In a command of a dialogue: in upper or lower case. */
  readonly command: TermFinder;
}

/**
 * Finds the longest of some terms that begins a text, word by word: `CONFIG GET` before `CONFIG`.
 *
 * @param terms - Texts of the terms.
 */
export function termFinders(terms: readonly string[]): TermFinders {
  return { inline: termFinder(terms, (text) => text), command: termFinder(terms, (text) => text.toUpperCase()) };
}

function termFinder(terms: readonly string[], fold: (text: string) => string): TermFinder {
  const byText = new Map(terms.map((term) => [fold(wordsOf(term).join(' ')), term]));
  const longest = Math.max(0, ...terms.map((term) => wordsOf(term).length));
  return (text) => {
    const words = wordsOf(fold(text)).slice(0, longest);
    for (let count = words.length; count > 0; count--) {
      const term = byText.get(words.slice(0, count).join(' '));
      if (term !== undefined) return term;
    }
    return undefined;
  };
}

/** The words of a term or a command. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
