import type { Edition } from '../guide/edition.js';
import { isUnanswered } from '../guide/unanswered.js';

/** An edition without the questions that nobody has answered; numbers stay. */
export function answeredOf(edition: Edition): Edition {
  const sections = edition.sections
    .map(({ section, questions }) => ({
      section,
      questions: questions.filter(({ question }) => !isUnanswered(question)),
    }))
    .filter(({ questions }) => questions.length > 0);
  const left = sections.flatMap(({ questions }) => questions);
  if (left.length === edition.questionCount) return edition;
  const chosen = new Set(left.map(({ question }) => question.id));
  return { ...edition, sections, questionCount: left.length, chosen };
}
