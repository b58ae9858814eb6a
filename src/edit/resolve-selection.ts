import { nearest } from '../diagnostics/nearest.js';
import { ToolError } from '../diagnostics/tool-error.js';
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
}

/** More names than this are not listed in a message. */
const listedAtMost = 20;

/**
 * Brings a selection into its one form: every entry is an id (or tag) as the guide writes it, once, in the guide's
 * order (tags: in the alphabet's). Levels may be given by id or name, sections by id, questions by id or number, all
 * of them in any case.
 *
 * @param numbers - Numbers by question id.
 * @throws ToolError `unknown-level`, `unknown-section`, `unknown-tag` or `unknown-question`.
 */
export function resolveSelection(guide: Guide, numbers: ReadonlyMap<string, string>, selection: Selection): Selection {
  const names = guideNames(guide, numbers);
  const resolve = ({ not, sample, within, ...lists }: Selection): Selection => ({
    ...resolveLists(names, lists),
    ...(not && { not: resolveLists(names, not) }),
    ...(sample && { sample }),
    ...(within && { within: resolve(within) }),
  });
  return resolve(selection);
}

function guideNames(guide: Guide, numbers: ReadonlyMap<string, string>): Record<keyof Lists, Names> {
  const questions = guide.sections.flatMap((section) => section.questions);
  return {
    levels: {
      kind: 'level',
      proper: guide.levels.map((level) => level.id),
      aliases: new Map(guide.levels.map((level) => [level.name, level.id])),
    },
    sections: { kind: 'section', proper: guide.sections.map((section) => section.id), aliases: new Map() },
    tags: {
      kind: 'tag',
      proper: [...new Set(questions.flatMap((question) => question.tags))].sort(),
      aliases: new Map(),
    },
    questions: {
      kind: 'question',
      proper: questions.map((question) => question.id),
      aliases: new Map([...numbers].map(([id, number]) => [number, id])),
    },
  };
}

function resolveLists(names: Record<keyof Lists, Names>, lists: Lists): Lists {
  return {
    ...(lists.levels && { levels: resolveList(names.levels, lists.levels) }),
    ...(lists.sections && { sections: resolveList(names.sections, lists.sections) }),
    ...(lists.tags && { tags: resolveList(names.tags, lists.tags) }),
    ...(lists.questions && { questions: resolveList(names.questions, lists.questions) }),
  };
}

function resolveList(names: Names, words: readonly string[]): readonly string[] {
  const wanted = new Set(words.map((word) => resolveName(names, word)));
  return names.proper.filter((name) => wanted.has(name));
}

function resolveName(names: Names, word: string): string {
  if (names.proper.includes(word)) return word;
  const lower = word.toLowerCase();
  const proper = names.proper.find((name) => name.toLowerCase() === lower);
  if (proper !== undefined) return proper;
  const alias = [...names.aliases].find(([name]) => name.toLowerCase() === lower);
  if (alias) return alias[1];
  throw unknown(names, word);
}

function unknown({ kind, proper, aliases }: Names, word: string): ToolError {
  const near = nearest(word, [...proper, ...aliases.keys()]);
  const shown = proper.slice(0, listedAtMost).join(', ');
  const more = proper.length > listedAtMost ? ` and ${proper.length - listedAtMost} more` : '';
  const expected = proper.length === 0 ? `no ${kind}, as the guide has none` : `one of: ${shown}${more}`;
  return new ToolError('usage', `unknown-${kind}`, `Unexpected ${kind} "${word}", expected ${expected}`, {
    ...(near !== undefined && { hint: `Did you mean "${near}"?` }),
  });
}
