import type { ReleasedQuestion } from '../../../guide/release-record.js';
import { type Manuscript, type QuestionDraft, questionsOf } from '../../draft.js';

const flat = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The question that has the title of a released one under another id, without saying that it was that one. */
export function inheritorOf(entry: ReleasedQuestion, id: string, manuscript: Manuscript): QuestionDraft | undefined {
  if (entry.retired || manuscript.config.retired.includes(id)) return undefined;
  return questionsOf(manuscript).find(
    (question) =>
      flat(question.titleText) === flat(entry.title) &&
      manuscript.ids.get(question) !== id &&
      !question.formerLabels.some(({ text }) => text === id),
  );
}
