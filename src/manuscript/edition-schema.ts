import * as z from 'zod';
import type { Delivery } from '../guide/delivery.js';
import { allFormatsOf, type DeliverableLayout, formatsOf, keyOf } from '../guide/layout-definition.js';
import { seedNumber, writtenOptions } from '../guide/layout-options.js';
import { parsePaper } from '../guide/paper.js';
import { mostMinutes } from '../guide/selection.js';
import { name, text } from './schema-words.js';

const names = z.array(name).min(1, 'a list of at least one entry');

const filter = {
  levels: names.optional().describe('Ids of levels.'),
  sections: names.optional().describe('Ids of sections.'),
  tags: z.array(text).min(1, 'a list of at least one entry').optional().describe('Tags of questions.'),
  questions: names.optional().describe('Ids of questions.'),
};

const seed = seedNumber.default(1).describe('The same seed gives the same questions.');

const sample = z.strictObject(
  {
    size: z.int().min(1, 'a whole number from 1').describe('How many questions.'),
    seed,
  },
  {
    error: ({ code, input }) =>
      code === 'invalid_type' && typeof input === 'string' && /^\d+$/.test(input)
        ? `A sample has a size and a seed. Write \`sample: { size: ${input}, seed: 1 }\``
        : undefined,
  },
);

/** An edition without a word, which may well be meant. */
const emptyEdition: z.core.$ZodErrorMap = ({ code, input, path }) =>
  code === 'invalid_type' && input === null
    ? `This edition says nothing. Write \`${String(path?.at(-1))}: {}\` for the whole guide.`
    : undefined;

const timeBudget = z.strictObject({
  minutes: z
    .number()
    .positive('a number of minutes')
    .max(mostMinutes, `at most ${mostMinutes} minutes, which is a week`)
    .describe('How long reading and answering may take.'),
  seed,
});

const selection = z.strictObject({
  ...filter,
  not: z.strictObject(filter).optional().describe('Leaves out the questions that match all of its lists.'),
  sample: sample.optional().describe('A random choice that can be had again.'),
  time: timeBudget.optional().describe('As many questions, chosen at random, as fit a time.'),
});

const choice = {
  title: text.optional().describe('What the cover calls it.'),
  select: selection.default({}).describe('Which questions it holds: each list narrows the choice. Default: all.'),
};

/** Names of layouts and formats are those that there are. */
const delivery = (layouts: readonly DeliverableLayout[]) => ({
  layout: z
    .enum(layouts.map((layout) => layout.name))
    .optional()
    .describe('How it is set.'),
  formats: z
    .array(z.enum(allFormatsOf(layouts)))
    .min(1, 'a list of at least one entry')
    .optional()
    .describe('What it is delivered as.'),
  paper: text
    .refine((value) => parsePaper(value) !== undefined, 'a paper such as `a4`, or a size such as `120x190mm`')
    .optional()
    .describe('`a4`, `letter`, `a5`, `b5`, `a3`, or a size such as `120x190mm`.'),
  theme: text.optional().describe('Name of a theme.'),
});

/** A mapping of options for each layout that has any. */
const optionGroups = (layouts: readonly DeliverableLayout[]): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    layouts
      .filter(({ options }) => Object.keys(options.shape).length > 0)
      .map((layout) => [
        keyOf(layout),
        writtenOptions(layout).optional().describe(`Of the layout \`${layout.name}\`.`),
      ]),
  );

/** An edition as it is written: the options of its layout stand below a key of the layout's. */
type Written = Omit<EditionConfig, 'options'> & { readonly [key: string]: unknown };

/** An edition of `guide.yaml`, checked: its options are those of its layout. */
export type EditionConfig = z.output<z.ZodObject<typeof choice>> & Delivery;

/** What does not go together in an edition: its place, and what to do there, as whole sentences. */
function* deliveryFaults(
  written: Written,
  layouts: readonly DeliverableLayout[],
): Generator<{ path: PropertyKey[]; message: string }> {
  const layout = layouts.find(({ name: each }) => each === (written.layout ?? 'book'));
  if (!layout) return;
  const formats = formatsOf(layout);
  for (const [at, format] of (written.formats ?? []).entries()) {
    if (formats.includes(format)) continue;
    const message = `The layout \`${layout.name}\` is not made as ${format}. It can be: ${formats.join(', ')}.`;
    yield { path: ['formats', at], message };
  }
  for (const other of layouts) {
    const [key, owner] = [keyOf(other), other.name];
    if (other === layout || written[key] === undefined) continue;
    const message = `\`${key}\` is for the layout \`${owner}\` alone. Write \`layout: ${owner}\`, or leave \`${key}\` out.`;
    yield { path: [key], message };
  }
  const key = keyOf(layout);
  for (const { option, message, hint } of layout.check?.((written[key] ?? {}) as Record<string, unknown>) ?? []) {
    yield { path: [key, option], message: `${message}. ${hint}` };
  }
}

/**
 * The schema of a named edition. Options of layouts stay as they are written: what a request says goes before them,
 * and only then is filled in what nobody says.
 *
 * @param layouts - That there are; where they are not known, how an edition is made is not looked at.
 */
export function editionSchema(layouts: readonly DeliverableLayout[] | undefined) {
  if (layouts === undefined)
    return z.looseObject(choice, { error: emptyEdition }).transform((edition): EditionConfig => edition);
  const keys = { ...choice, ...delivery(layouts), ...optionGroups(layouts) };
  return z
    .strictObject(keys, { error: emptyEdition })
    .superRefine((edition, context) => {
      for (const issue of deliveryFaults(edition, layouts)) context.addIssue({ code: 'custom', ...issue });
    })
    .transform((edition) => toEdition(edition as Written, layouts));
}

/** Gathers the options of the layout, whatever key they stand below. */
function toEdition(written: Written, layouts: readonly DeliverableLayout[]): EditionConfig {
  const { title, select, layout, formats, paper, theme, ...groups } = written;
  const options = layouts
    .map((each) => groups[keyOf(each)] as Delivery['options'])
    .find((group) => group !== undefined);
  return { title, select, layout, formats, paper, theme, options };
}
