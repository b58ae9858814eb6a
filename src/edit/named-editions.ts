import { ToolError } from '../diagnostics/tool-error.js';
import type { Guide, NamedEdition } from '../guide/guide.js';
import { chooseQuestions } from './choose.js';
import { numberQuestions } from './numbering.js';
import { resolveSelection } from './resolve-selection.js';

type Numbers = ReadonlyMap<string, string>;

/** Ids of the questions that each named edition of a guide holds, so that any book can say what another would hold. */
export function membersOfEditions(guide: Guide, numbers: Numbers): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    guide.editions.map((edition) => {
      const members = membersOf(guide, numbers, edition);
      // An edition that nobody asked for must not stop this one: where its selection cannot be had, it holds nothing.
      return [edition.name, members instanceof ToolError ? new Set() : members];
    }),
  );
}

/** The named editions whose selection cannot be had, such as one that leaves nothing, and why. */
export function impossibleEditions(guide: Guide): { edition: NamedEdition; error: ToolError }[] {
  const numbers = numberQuestions(guide);
  return guide.editions.flatMap((edition) => {
    const error = membersOf(guide, numbers, edition);
    return error instanceof ToolError ? [{ edition, error }] : [];
  });
}

function membersOf(guide: Guide, numbers: Numbers, edition: NamedEdition): ReadonlySet<string> | ToolError {
  try {
    const selection = resolveSelection(guide, numbers, edition.select);
    return new Set([...chooseQuestions(guide, selection, edition.name)].map(({ id }) => id));
  } catch (error) {
    if (error instanceof ToolError) return error;
    throw error;
  }
}
