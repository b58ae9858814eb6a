import type { Guide } from './guide.js';
import type { Question } from './question.js';

const known = new WeakMap<Guide, ReadonlySet<string>>();

/** Titles that several questions of a guide have. */
function equalTitles(guide: Guide): ReadonlySet<string> {
  const before = known.get(guide);
  if (before) return before;
  const titles = Map.groupBy(
    guide.sections.flatMap(({ questions }) => questions),
    ({ titleText }) => titleText,
  );
  const equal = new Set([...titles].flatMap(([title, { length }]) => (length > 1 ? [title] : [])));
  known.set(guide, equal);
  return equal;
}

/** Characters of a line of code that tells questions apart. */
const longest = 40;

/**
 * What tells a question apart from others with its title, in lists: the first line of the code that it asks about;
 * undefined where its title does, or there is no code.
 */
export function firstLineOfCode(guide: Guide, { titleText, prompt = [] }: Question): string | undefined {
  if (!equalTitles(guide).has(titleText)) return undefined;
  const code = prompt.find((node) => node.type === 'code');
  const line = code?.value
    .split('\n')
    .find((each) => each.trim() !== '')
    ?.trim();
  return line !== undefined && line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
