import type { Edition, EditionSection } from '../guide/edition.js';
import type { Guide } from '../guide/guide.js';
import type { Question } from '../guide/question.js';
import type { Selection } from '../guide/selection.js';
import { chooseQuestions } from './choose.js';
import { describeSelection } from './describe.js';
import { membersOfEditions } from './named-editions.js';
import { numberQuestions } from './numbering.js';
import { resolveSelection } from './resolve-selection.js';
import { editionSlug } from './slug.js';

/** What is known of an edition beside its selection. */
export interface EditionOptions {
  /** Name in `guide.yaml` of the edition whose selection is given, or which it narrows. */
  readonly name?: string | undefined;
}

/**
 * Chooses the questions of a selection and sets them in their places: the guide's order, the guide's numbers.
 *
 * Lists narrow each other, then `not` leaves out what matches all of its lists (without lists it leaves out
 * nothing), then the sample is taken. The edition's own `selection` is the given one in its resolved form.
 *
 * @throws ToolError `unknown-level`, `unknown-section`, `unknown-tag`, `unknown-question`, `empty-selection` or
 *   `sample-too-large`, all of kind usage.
 */
export function makeEdition(guide: Guide, selection: Selection, options: EditionOptions = {}): Edition {
  const { name } = options;
  const numbers = numberQuestions(guide);
  const resolved = resolveSelection(guide, numbers, selection);
  const questions = chooseQuestions(guide, resolved, name);
  const whole = questions.size === numbers.size;
  return {
    guide,
    selection: resolved,
    name,
    slug: editionSlug(guide, resolved, name),
    description: describeSelection(resolved, { guide, numbers, name, whole }),
    sections: chosenSections(guide, questions, numbers),
    questionCount: questions.size,
    totalCount: numbers.size,
    numbers,
    chosen: new Set([...questions].map((question) => question.id)),
    namedEditions: membersOfEditions(guide, numbers),
  };
}

function chosenSections(
  guide: Guide,
  chosen: ReadonlySet<Question>,
  numbers: ReadonlyMap<string, string>,
): readonly EditionSection[] {
  const sections = guide.sections.map((section) => ({
    section,
    questions: section.questions
      .filter((question) => chosen.has(question))
      .map((question) => ({ question, number: numbers.get(question.id) ?? '' })),
  }));
  return sections.filter(({ questions }) => questions.length > 0);
}
