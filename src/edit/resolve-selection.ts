import { unknownWord } from '../diagnostics/unknown-word.js';
import type { Guide } from '../guide/guide.js';
import type { Selection } from '../guide/selection.js';

/** The lists of a selection, which are also those of what it leaves out. */
export type Lists = Pick<Selection, 'levels' | 'sections' | 'tags' | 'questions'>;

/** What one kind of list may name. */
interface Names {
  /** As messages call one: "level". */
  readonly kind: string;
  /** The names proper, in the order that lists are brought into. */
  readonly proper: readonly string[];
  /** Other words for a proper name: a level's name, a question's number. */
  readonly aliases: ReadonlyMap<string, string>;
  /** What a misspelt word may have meant. Numbers are not among it: the nearest number is a guess. */
  readonly suggested: readonly string[];
}

/**
 * Brings a selection into its one form: every entry is an id (or tag) as the guide writes it, once, in the guide's
 * order (tags: sorted by character code). Levels may be given by id or name, sections by id, questions by id or
 * number, all of them in any case.
 *
 * @param numbers - Numbers by question id.
 * @throws ToolError `unknown-level`, `unknown-section`, `unknown-tag` or `unknown-question`.
 */
export function resolveSelection(guide: Guide, numbers: ReadonlyMap<string, string>, selection: Selection): Selection {
  const known = guideNames(guide, numbers);
  const resolve = ({ not, sample, time, within, ...lists }: Selection): Selection => ({
    ...resolveLists(known, lists),
    ...(not && { not: resolveLists(known, not) }),
    ...(sample && { sample }),
    ...(time && { time }),
    ...(within && { within: resolve(within) }),
  });
  return resolve(selection);
}

function guideNames(guide: Guide, numbers: ReadonlyMap<string, string>): Record<keyof Lists, Names> {
  const questions = guide.sections.flatMap((section) => section.questions);
  const tags = new Set(questions.flatMap((question) => question.tags));
  const levels = idsOf(guide.levels);
  const levelNames = new Map(guide.levels.map((level) => [level.name, level.id]));
  const idsByNumber = new Map([...numbers].map(([id, number]) => [number, id]));
  return {
    levels: { ...names('level', levels, levelNames), suggested: [...levels, ...levelNames.keys()] },
    sections: names('section', idsOf(guide.sections)),
    tags: names('tag', [...tags].sort()),
    questions: names('question', idsOf(questions), idsByNumber),
  };
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map((item) => item.id);
}

function names(
  kind: string,
  proper: readonly string[],
  aliases: ReadonlyMap<string, string> = new Map<string, string>(),
): Names {
  return { kind, proper, aliases, suggested: proper };
}

function resolveLists(known: Record<keyof Lists, Names>, lists: Lists): Lists {
  return {
    ...(lists.levels && { levels: resolveList(known.levels, lists.levels) }),
    ...(lists.sections && { sections: resolveList(known.sections, lists.sections) }),
    ...(lists.tags && { tags: resolveList(known.tags, lists.tags) }),
    ...(lists.questions && { questions: resolveList(known.questions, lists.questions) }),
  };
}

function resolveList(known: Names, words: readonly string[]): readonly string[] {
  const wanted = new Set(words.map((word) => resolveName(known, word)));
  return known.proper.filter((name) => wanted.has(name));
}

function resolveName(known: Names, word: string): string {
  if (known.proper.includes(word)) return word;
  const lower = word.toLowerCase();
  const proper = known.proper.find((name) => name.toLowerCase() === lower);
  if (proper !== undefined) return proper;
  const alias = [...known.aliases].find(([name]) => name.toLowerCase() === lower);
  if (alias) return alias[1];
  const { kind, suggested } = known;
  throw unknownWord(kind, word, known.proper, { none: `The guide has no ${kind}s.`, suggested });
}
