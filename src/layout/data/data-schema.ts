import * as z from 'zod';

const text = z.string().describe('Without markup; blocks stand on lines of their own.');
const html = z.string().describe('Safe HTML: nothing in it runs or loads anything; pictures are data addresses.');

const rich = z.object({ text, html });

const part = z.object({
  title: rich.describe('What follows the name of the part in its heading; empty where nothing does.'),
  ...rich.shape,
});

const notes = z
  .array(z.object({ number: z.int().positive(), ...rich.shape }))
  .describe('What stands beside the text, by the numbers in `<sup class="note-ref">`.');

const explanation = rich.optional().describe('Why it is right or wrong.');

const choice = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.enum(['single', 'multiple', 'true-false']),
      fixed: z.boolean().describe('Whether the options keep their order.'),
      options: z.array(
        z.object({
          ...rich.shape,
          right: z.boolean(),
          last: z.boolean().describe('Whether it speaks of those above it, and stays last.'),
          explanation,
        }),
      ),
    }),
    z.object({ kind: z.literal('number'), value: z.number(), tolerance: z.number().nonnegative(), explanation }),
    z.object({ kind: z.literal('text'), accepted: z.array(z.string()), explanation }),
  ])
  .describe('What it offers to choose from, or takes as a right answer.');

const question = z.object({
  id: z.string().describe('Unique in the guide, and kept.'),
  formerIds: z.array(z.string()).describe('Ids that it had before, the oldest first.'),
  number: z.string().describe("The guide's own number, the same in every edition."),
  section: z.string().describe('Id of its section.'),
  level: z.string().optional().describe('Id of its level, where it has one.'),
  tags: z.array(z.string()),
  title: rich,
  prompt: rich.optional().describe('What is asked below the title: code, a picture, text.'),
  choice: choice.optional(),
  short: rich.describe('The short answer: it stands alone.'),
  explanation: rich,
  traps: z.array(part),
  why: part.optional(),
  followUps: z.array(part),
  sheet: part.optional().describe('What a cheat sheet prints for it; its title is the short title of the question.'),
  notes,
  sources: z.array(z.string()).describe('Ids of the sources that it cites.'),
  reviewed: z.string().optional().describe("ISO date of its last review: its own, or the guide's."),
});

const editionData = z
  .object({
    format: z.literal(2).describe('Version of this form.'),
    guide: z.object({
      id: z.string(),
      title: z.string(),
      subtitle: z.string().optional(),
      language: z.string().describe('BCP 47.'),
      direction: z.enum(['ltr', 'rtl']),
      authors: z.array(z.object({ name: z.string(), url: z.string().optional() })),
      licence: z.string().optional(),
      versions: z.string().optional().describe('The versions of the subject that are covered.'),
      reviewed: z.string().optional().describe('ISO date of the review.'),
    }),
    edition: z.object({
      name: z.string().optional().describe('In guide.yaml, where it has one.'),
      description: z.string().describe('What was chosen; empty for the whole guide.'),
      questions: z.int().nonnegative(),
      of: z.int().nonnegative().describe('Questions in the whole guide.'),
    }),
    levels: z
      .array(z.object({ id: z.string(), name: z.string(), meaning: z.string(), rank: z.int().positive() }))
      .describe('Easiest first.'),
    sections: z.array(z.object({ id: z.string(), number: z.int().positive(), title: z.string(), intro: rich, notes })),
    questions: z.array(question).describe('In the order of the guide.'),
    sources: z
      .array(z.object({ id: z.string(), title: z.string(), url: z.string() }))
      .describe('Those that are cited.'),
  })
  .meta({ title: 'An edition of a guide made by Prepbook' });

/** An edition as data: what `--format json` writes. */
export type EditionData = Readonly<z.infer<typeof editionData>>;
export type QuestionData = EditionData['questions'][number];
export type RichText = z.infer<typeof rich>;
export type ChoiceData = z.infer<typeof choice>;
export type PartData = z.infer<typeof part>;
export type NoteData = z.infer<typeof notes>[number];

/** JSON Schema (draft 2020-12) of an edition as data. */
export function editionJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(editionData, { io: 'output' });
}
