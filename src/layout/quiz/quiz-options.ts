/** What a quiz has. */
export interface QuizOptions {
  /** Lines to write on below each question; undefined lets the level decide. */
  readonly lines: number | undefined;
  /** How many papers in different orders; undefined for one in the guide's order. */
  readonly variants: number | undefined;
  /** Of the orders. */
  readonly seed: number;
  /** Whether it is the copy of whoever asks. */
  readonly interviewer: boolean;
}
