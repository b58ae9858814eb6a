import { dayBefore, isCalendarDate, readSpan } from '../../guide/calendar.js';
import { type Finding, type Manuscript, questionsOf } from '../draft.js';
import { configFile } from '../read-config.js';
import { reviewOf } from '../review-of.js';
import type { Rule } from '../rule.js';

/**
 * A review is no older than `max-age` of guide.yaml, a year by default, on the day of the guide's own `reviewed`, or on that
 * of `check --as-of`.
 *
 * Fails at line 3:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `reviewed:2024-11-30`
 *
 * The name of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `reviewed:2026-03-01`
 *
 * The name of a value.
 * ```
 */
export const reviewRecent: Rule = {
  id: 'review-recent',
  description:
    "A review is no older than `max-age` of guide.yaml, a year by default, on the day of the guide's own `reviewed`, or on that of `check --as-of`.",
  severity: 'warning',
  *check(manuscript) {
    const { reviewed, 'max-age': maxAge } = manuscript.config;
    const asOf = manuscript.asOf ?? reviewed;
    const span = readSpan(maxAge);
    // A day that is none is told by another rule; a guide without one says nothing of its age.
    if (!span || reviewed === undefined || asOf === undefined || !isCalendarDate(asOf) || !isCalendarDate(reviewed))
      return;
    const oldest = dayBefore(asOf, span);
    if (reviewed < oldest) yield ofGuide(manuscript, asOf);
    for (const question of questionsOf(manuscript)) {
      const review = reviewOf(question);
      if (!review) continue;
      const { file } = question;
      const { position } = review.label;
      if (review.date > reviewed) {
        const message = `This question was reviewed after the guide, whose \`reviewed\` is ${reviewed}.`;
        yield { message, file, position, hint: `Write \`reviewed: ${review.date}\` or later in guide.yaml` };
      } else if (review.date < oldest) {
        const message = `This question was last reviewed on ${review.date}, more than ${maxAge} before ${asOf}.`;
        yield {
          message,
          file,
          position,
          hint: 'Read it against its sources again, and write the day in place of this one.',
        };
      }
    }
  },
};

/** The guide's own day, once for all questions without one. */
function ofGuide(manuscript: Manuscript, asOf: string): Finding {
  const { reviewed, 'max-age': maxAge } = manuscript.config;
  const undated = questionsOf(manuscript).filter((question) => !reviewOf(question)).length;
  return {
    message: `This guide was last reviewed on ${reviewed}, more than ${maxAge} before ${asOf}.`,
    file: configFile,
    position: manuscript.yaml.placeOf(['reviewed']),
    hint: `That counts for ${undated} of its questions: those whose label line has no \`reviewed:\` of its own.`,
  };
}
