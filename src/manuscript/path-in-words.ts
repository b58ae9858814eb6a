/** What one entry of a list is called. */
const entries: Readonly<Record<string, string>> = {
  levels: 'level',
  sections: 'section',
  authors: 'author',
  keywords: 'keyword',
  front: 'chapter of `front`',
  appendices: 'appendix',
};

/** What a named value of a mapping is called. */
const named: Readonly<Record<string, string>> = { editions: 'edition', indexes: 'index' };

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/**
 * A place of `guide.yaml` as its author would say it: `levels.0.id` is "`id` of the first level",
 * `editions.core.quiz.lines` is "`lines` in `quiz` of edition `core`".
 *
 * @param path - At least one step.
 */
export function pathInWords(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  const parent = path.slice(0, -1);
  const owner = String(parent.at(-1));
  if (typeof last === 'number') {
    const ordinal = ordinals[last] ?? `${last + 1}th`;
    const entry = parent.length === 1 ? entries[owner] : undefined;
    return `the ${ordinal} ${entry ?? `entry of ${pathInWords(parent)}`}`;
  }
  const key = `\`${String(last)}\``;
  if (parent.length === 0) return key;
  if (parent.length === 1 && named[owner] !== undefined) return `${named[owner]} ${key}`;
  const isOfItem = typeof parent.at(-1) === 'number' || (parent.length === 2 && named[String(parent[0])] !== undefined);
  return `${key} ${isOfItem ? 'of' : 'in'} ${pathInWords(parent)}`;
}
