import { isCalendarDate } from '../../guide/calendar.js';
import { questionsOf } from '../draft.js';
import { reviewOf } from '../review-of.js';
import type { Rule } from '../rule.js';

/**
 * The label line of a question names at most one day of a review, as `reviewed:` with year, month and day.
 *
 * Fails at line 3:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `reviewed:30.11.2026`
 *
 * The name of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `reviewed:2026-11-30`
 *
 * The name of a value.
 * ```
 */
export const reviewDateWellFormed: Rule = {
  id: 'review-date-well-formed',
  description:
    'The label line of a question names at most one day of a review, as `reviewed:` with year, month and day.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const question of questionsOf(manuscript)) {
      const first = reviewOf(question);
      for (const { text, position } of question.reviewLabels) {
        if (text === first?.label.text && position === first.label.position) continue;
        const message =
          first && isCalendarDate(dayOf(text))
            ? `A question has one day of its last review, and this one has two. Remove \`${text}\` or \`${first.label.text}\``
            : `\`${text}\` names no day of a review. Write year, month and day: \`reviewed:${rightDay(text) ?? manuscript.config.reviewed}\``;
        yield { message, file: question.file, position };
      }
    }
  },
};

/** What stands behind the word. */
const dayOf = (label: string): string => label.replace(/^\p{L}+[\s:=]*/u, '');

/** The day that the author may have meant; undefined where the order of day and month cannot be known. */
function rightDay(label: string): string | undefined {
  const day = dayOf(label);
  const {
    y,
    m = '',
    d = '',
  } = /^(?<y>\d{4})[-/. ](?<m>\d{1,2})[-/. ](?<d>\d{1,2})$/.exec(day)?.groups ??
  /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})$/.exec(day)?.groups ??
  {};
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
