import { isCalendarDate } from '../guide/calendar.js';
import type { Label, QuestionDraft } from './draft.js';

/** The day of a question's own review, by its first label that names one. */
export function reviewOf({
  reviewLabels,
}: Pick<QuestionDraft, 'reviewLabels'>): { date: string; label: Label } | undefined {
  for (const label of reviewLabels) {
    const date = label.text.replace(/^reviewed:/, '');
    if (isCalendarDate(date)) return { date, label };
  }
  return undefined;
}
