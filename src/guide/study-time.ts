import type { Guide } from './guide.js';
import type { Question } from './question.js';
import { readingSeconds } from './reading-time.js';

/** Time that a plan gives a question, in seconds: what `guide.yaml` says of its level, else the time to read it. */
export function studySeconds({ minutes }: Pick<Guide, 'minutes'>, question: Question): number {
  const given = question.level === undefined ? undefined : minutes?.get(question.level);
  return given === undefined ? readingSeconds(question) : given * 60;
}
