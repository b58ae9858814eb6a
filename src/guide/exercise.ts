import type { Choice, ChoiceOption, NumberChoice, TextChoice } from './choice.js';
import type { Picture } from './picture.js';

/** Questions for programs that set exercises and mark them. HTML in it is safe, and of no one program. */
export interface ExerciseSet {
  readonly title: string;
  readonly exercises: readonly Exercise[];
  /** By the name that `src` gives them: ASCII, the same for the same bytes. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A question with its answer. */
export interface Exercise {
  readonly id: string;
  /** The guide's number and the title, without markup: "1.4 What does it give?". */
  readonly name: string;
  /** Title of its section. */
  readonly section: string;
  readonly tags: readonly string[];
  /** HTML: the title, and what is asked below it. */
  readonly question: string;
  /** HTML: the short answer and what explains it, with its notes. */
  readonly answer: string;
  /** Absent of an open question. */
  readonly choice?: ExerciseChoice | undefined;
}

/** An option in HTML. */
export type ExerciseOption = Pick<ChoiceOption, 'isRight' | 'staysLast'> & {
  readonly content: string;
  /** Empty where nothing is said of it. */
  readonly explanation: string;
};

/** A choice with its texts in HTML. */
export type ExerciseChoice =
  | {
      readonly kind: Extract<Choice, { options: unknown }>['kind'];
      readonly options: readonly ExerciseOption[];
      readonly isFixed: boolean;
      /** Of a choice between true and false: whether it is true that is right. */
      readonly isTrue: boolean;
    }
  | (Omit<NumberChoice, 'explanation'> & { readonly explanation: string })
  | (Omit<TextChoice, 'explanation'> & { readonly explanation: string });
