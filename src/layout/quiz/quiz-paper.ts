import type { NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import type { Level } from '../../guide/level.js';

/** A question of a quiz, with the section of the guide that it comes from. */
export interface QuizQuestion extends NumberedQuestion {
  readonly section: Section;
}

/** One quiz: its questions in the order in which they are asked. */
export interface QuizPaper {
  readonly questions: readonly QuizQuestion[];
  /** Which of several it is, and the seed that gives the same again; undefined for one in the guide's order. */
  readonly variant: { readonly letter: string; readonly seed: number } | undefined;
}

/** A question as it is asked: numbered by the quiz itself, from 1. */
export interface AskedQuestion extends QuizQuestion {
  readonly place: number;
  /** What it is worth. */
  readonly points: number;
}

/** What a question is worth: one point, or as many as its level counts. */
export const pointsOf = ({ question }: QuizQuestion, levels: readonly Level[], by: 'one' | 'level'): number =>
  by === 'one' ? 1 : (levels.find(({ id }) => id === question.level)?.rank ?? 1);

/** Id of a question's place where it is asked; its own id is where it is answered. */
export const askId = (id: string): string => `_ask-${id}`;

/** Ids of a quiz's parts. */
export const quizPlaces = { head: '_quiz', score: '_score', answers: '_answers' } as const;
