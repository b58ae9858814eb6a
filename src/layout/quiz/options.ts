import * as z from 'zod';
import type { LayoutDefinition, OptionFault } from '../../guide/layout-definition.js';
import { flagWords, seedNumber, wholeNumber } from '../../guide/layout-options.js';

/** More lines than this below one question are a slip of the hand. */
const mostLines = 60;

/** Papers are named by letters. */
const mostVariants = 26;

const options = z.strictObject({
  lines: wholeNumber(0, mostLines)
    .optional()
    .describe('Lines to write on below each question.')
    .register(flagWords, { value: '<n>', otherwise: 'by level' }),
  variants: wholeNumber(1, mostVariants)
    .optional()
    .describe('Papers, A, B, …, that share no order.')
    .register(flagWords, { value: '<n>', otherwise: 'one' }),
  seed: seedNumber
    .default(1)
    .describe('Of the orders of the variants: the same seed gives the same again.')
    .register(flagWords, { hidden: true }),
  points: z
    .enum(['one', 'level'])
    .default('one')
    .describe('What a question is worth: one point, or as many as its level counts, one for the easiest.')
    .register(flagWords, { value: '<worth>' }),
  interviewer: z.boolean().default(false).describe('The copy of whoever asks, with the answers beside the questions.'),
});

export type QuizOptions = z.output<typeof options>;

function* check({ interviewer, lines }: z.input<typeof options>): Generator<OptionFault> {
  if (!interviewer || lines === undefined) return;
  yield {
    option: 'lines',
    code: 'lines-of-interviewer',
    message: "The interviewer's copy has answers where the lines would be",
    hint: 'Leave `lines` out.',
  };
}

/** `quiz-a-interviewer`: what a paper is called in names of files. */
export const quizKind = ({ interviewer }: QuizOptions, letter?: string): string =>
  ['quiz', ...(letter === undefined ? [] : [letter.toLowerCase()]), ...(interviewer ? ['interviewer'] : [])].join('-');

/** Practice on paper: questions with room to write, their answers at the back. */
export const quizDefinition = {
  name: 'quiz',
  options,
  check,
  draws: ({ variants }) => variants !== undefined,
  nameParts: (given) => [quizKind(given)],
} satisfies LayoutDefinition<'quiz', typeof options>;
