import * as z from 'zod';

const level = z.number().int().min(1).max(6);

/** What a title is like: it asks, is numbered, begins with `Q`, or carries the sign of a level. */
const titleForm = z.enum(['asks', 'numbered', 'q', 'levelled']);

/** Where a question begins. */
const questionShape = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.enum(['heading', 'item-heading']).describe('A heading, or a list item that begins with one.'),
    levels: z.array(level).default([1, 2, 3, 4, 5, 6]).describe('Levels of the heading.'),
    titles: z.array(titleForm).default([]).describe('What its title must be like; whatever it is, where empty.'),
  }),
  z.strictObject({
    by: z
      .enum(['summary', 'bold', 'bold-item', 'numbered', 'q'])
      .describe('The summary of a `<details>`, a bold line, a bold list item, a numbered line, a line with `Q:`.'),
    titles: z.array(titleForm).default([]).describe('What its title must be like; whatever it is, where empty.'),
  }),
  z.strictObject({ by: z.literal('file').describe('Each file is a question: its first heading is the title.') }),
]);

/** Where a section begins. */
const sectionShape = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('heading'), levels: z.array(level).min(1) }),
  z.strictObject({ by: z.literal('file').describe('Each file is one.') }),
  z.strictObject({ by: z.literal('tag').describe('The first tag of a question names its section.') }),
]);

/** Where the answer begins, below what is asked. */
const answerShape = z.strictObject({
  by: z.enum(['heading', 'bold', 'details', 'a']),
  titles: z.array(z.string()).default(['Answer']).describe('What the heading, the bold words or the summary say.'),
});

/** Where a question says how hard it is. */
const levelShape = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('sign').describe('A sign in its title.'),
    names: z.record(z.string(), z.string()).describe('Names of levels by sign, the easiest first.'),
  }),
  z.strictObject({
    from: z.literal('field').describe('A line of the text, such as `**Difficulty:** 🟢 Junior`.'),
    name: z.string(),
  }),
  z.strictObject({
    from: z.literal('comment').describe('A comment, such as `<!-- expertise: (1) -->`.'),
    name: z.string(),
  }),
  z.strictObject({ from: z.literal('heading').describe('The heading above it, of this level.'), level }),
]);

/**
 * How the files of a bank are read: data, with nothing in it that runs. What a field does not say is read by the
 * same steps for all: titles lose numbers and signs, ways back to the top and rules are left out.
 */
export const dialectSchema = z.strictObject({
  name: z.string().describe('By which it is chosen.'),
  says: z.string().describe('What it reads, for people: "headings that are numbered".'),
  files: z.enum(['readme', 'all']).default('all').describe('The root README alone, or every Markdown file.'),
  sections: z.array(sectionShape).default([{ by: 'heading', levels: [2] }]),
  questions: z.array(questionShape).min(1),
  answers: z.array(answerShape).default([]),
  levels: z.array(levelShape).default([]),
  tags: z.strictObject({ comment: z.string() }).optional(),
  options: z
    .boolean()
    .default(false)
    .describe('Whether lists from `A` on are options, and the answer names the right one.'),
});

export type Dialect = z.output<typeof dialectSchema>;
export type QuestionShape = Dialect['questions'][number];
export type TitleForm = z.output<typeof titleForm>;

/** Fills in what a dialect leaves open. */
export const dialect = (written: z.input<typeof dialectSchema>): Dialect => dialectSchema.parse(written);
