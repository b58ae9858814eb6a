import type { Question } from '../../guide/question.js';

/**
 * A tag is one word in every program: what separates words becomes a hyphen. `::` of an author (`std::vector`) would
 * begin a branch where programs show tags as a tree; one colon begins none.
 */
export const asWord = (text: string): string =>
  text
    .trim()
    .replace(/[\s"]+/g, '-')
    .replace(/:{2,}/g, ':');

/** `level::mid`, where there is a level, and `tag::memory`: `::` makes a tree of them where programs show one. */
export function tagsOf({ level, tags }: Pick<Question, 'level' | 'tags'>): string[] {
  return [...(level === undefined ? [] : [`level::${asWord(level)}`]), ...tags.map((tag) => `tag::${asWord(tag)}`)];
}
