import * as z from 'zod';
import type { LayoutDefinition } from '../guide/layout-definition.js';
import { flagWords } from '../guide/layout-options.js';

const options = z.strictObject({
  sides: z
    .enum(['two', 'one'])
    .optional()
    .describe('Whether pages are printed on both sides and face each other.')
    .register(flagWords, { value: '<sides>', otherwise: 'two from 32 pages on' }),
  openers: z
    .enum(['next', 'right'])
    .default('next')
    .describe('Whether a section begins on the next page or on the next right-hand page.')
    .register(flagWords, { value: '<page>' }),
  notes: z
    .enum(['foot', 'section', 'back'])
    .default('foot')
    .describe('Where notes stand: at the foot of their page, after their section, or at the back of the book.')
    .register(flagWords, { value: '<place>' }),
  answers: z
    .enum(['beside', 'section', 'back', 'apart'])
    .default('beside')
    .describe('Where answers stand: with their questions, after their section, at the back, or in a PDF of their own.')
    .register(flagWords, { value: '<place>' }),
});

export type BookOptions = z.output<typeof options>;

/** What holds where nobody says anything. */
export const usualBook: BookOptions = options.parse({});

/** What is not as usual, a word each: `sides-one`, `notes-back`. */
const unusualOf = ({ sides, openers, notes, answers }: BookOptions): readonly string[] => [
  ...(sides === undefined ? [] : [`sides-${sides}`]),
  ...(openers === usualBook.openers ? [] : [`openers-${openers}`]),
  ...(notes === usualBook.notes ? [] : [`notes-${notes}`]),
  ...(answers === usualBook.answers ? [] : [`answers-${answers}`]),
];

/** The book: everything, in reading order. It is what a guide is called without another word. */
export const bookDefinition = {
  name: 'book',
  options,
  nameParts: unusualOf,
} satisfies LayoutDefinition<'book', typeof options>;
