import { unknown } from '../../diagnostics/suggestion.js';
import type { Selection } from '../../guide/selection.js';
import { type Finding, type Manuscript, questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';
import { unlessUnread } from '../unread-files.js';

/**
 * Editions select by levels, sections, tags and questions that the guide has.
 *
 * Fails at line 2:
 *
 * ```yaml
 * editions:
 *   first: { select: { levels: [esay] } }
 * ```
 *
 * Passes:
 *
 * ```yaml
 * editions:
 *   first: { select: { levels: [easy] } }
 * ```
 */
export const selectionKnown: Rule = {
  id: 'selection-known',
  description: 'Editions select by levels, sections, tags and questions that the guide has.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    const known = knownValues(manuscript);
    for (const [name, { select }] of Object.entries(manuscript.config.editions)) {
      const path = ['editions', name, 'select'];
      yield* unknownIn(select, path, known, manuscript);
      // To leave out a tag that nothing has yet is no mistake: the edition stays right when something gets it.
      if (select.not) yield* unknownIn({ ...select.not, tags: undefined }, [...path, 'not'], known, manuscript);
    }
  },
};

type Filter = 'levels' | 'sections' | 'tags' | 'questions';

function knownValues(manuscript: Manuscript): Record<Filter, ReadonlySet<string>> {
  const { levels, files, ids } = manuscript;
  const questions = questionsOf(manuscript);
  return {
    levels: new Set(levels.map((level) => level.id)),
    sections: new Set(files.filter((file) => file.kind === 'section').map((file) => file.id)),
    tags: new Set(questions.flatMap((question) => question.tags.map((tag) => tag.text))),
    questions: new Set(ids.values()),
  };
}

function* unknownIn(
  select: Selection,
  path: readonly string[],
  known: Record<Filter, ReadonlySet<string>>,
  manuscript: Manuscript,
): Generator<Finding> {
  const unless = unlessUnread(manuscript);
  for (const filter of ['levels', 'sections', 'tags', 'questions'] as const) {
    // Without levels, or without sections, `guide.yaml` is what is wrong.
    if (known[filter === 'levels' ? 'levels' : 'sections'].size === 0) continue;
    for (const [index, value] of (select[filter] ?? []).entries()) {
      if (known[filter].has(value)) continue;
      yield {
        message: unknown(filter.slice(0, -1), value, [...known[filter]], { where: `in edition \`${path[1]}\`` }),
        file: 'guide.yaml',
        position: manuscript.yaml.placeOf([...path, filter, index]),
        unless: filter === 'levels' ? undefined : unless,
      };
    }
  }
}
