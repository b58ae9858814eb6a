import type { Guide } from '../guide/guide.js';

/**
 * The guide's own numbers, which are the same in every edition: the section's number, a point, the question's place
 * among all questions of its section, counted from 1.
 *
 * @returns Numbers by question id, in the guide's order.
 */
export function numberQuestions(guide: Guide): ReadonlyMap<string, string> {
  return new Map(
    guide.sections.flatMap((section) =>
      section.questions.map((question, index) => [question.id, `${section.number}.${index + 1}`] as const),
    ),
  );
}
