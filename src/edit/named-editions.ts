import { ToolError } from '../diagnostics/tool-error.js';
import type { Guide, NamedEdition } from '../guide/guide.js';
import { chooseQuestions } from './choose.js';
import { resolveSelection } from './resolve-selection.js';

/** Ids of the questions that each named edition of a guide holds, so that any book can say what another would hold. */
export function membersOfEditions(
  guide: Guide,
  numbers: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(guide.editions.map((edition) => [edition.name, membersOf(guide, numbers, edition)]));
}

/** An edition that nobody asked for must not stop this one: where its selection cannot be had, it holds nothing. */
function membersOf(guide: Guide, numbers: ReadonlyMap<string, string>, edition: NamedEdition): ReadonlySet<string> {
  try {
    const selection = resolveSelection(guide, numbers, edition.select);
    return new Set([...chooseQuestions(guide, selection, edition.name)].map(({ id }) => id));
  } catch (error) {
    if (error instanceof ToolError) return new Set();
    throw error;
  }
}
