import { z } from 'zod';
import { type RuleFacts, ruleSettings } from '../diagnostics/rule-facts.js';
import {
  cardGrids,
  combinations,
  type Delivery,
  flips,
  formatNames,
  isPossible,
  largestSeed,
  layoutNames,
  mostLines,
  mostMinutes,
  mostVariants,
  orientations,
  ownersOfOptions,
  sheetScopes,
  typeSizes,
} from '../guide/delivery.js';
import { parsePaper } from '../guide/paper.js';
import { idForm } from './id-form.js';

/** Messages of the schema say what a value must be, as a noun phrase; the place and the found value are added later. */
const text = z.string().trim().min(1, 'text');
const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits, `-`, `_` and `.` only, a letter or digit first');
const retiredForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?::cloze:[\w.-]+)?$/u;

/** Sections and chapters are places of the book, whose ids must be such as XHTML allows. */
const fileId = z.string().regex(idForm, 'letters, digits, `-`, `_` and `.` only, a letter first');
const names = z.array(name).min(1, 'a list of at least one entry');
const webAddress = z.string().regex(/^(?:https?:\/\/|mailto:)\S+$/i, 'an address that begins with `https://`');

/** A day of the calendar as `YYYY-MM-DD` (ISO 8601). */
const isoDate = z
  .string()
  .refine((value) => isCalendarDate(value), 'a date such as `2026-11-23`')
  .meta({ format: 'date' });

const author = z.union([
  text,
  z.strictObject({
    name: text.describe('The name as it is printed.'),
    url: webAddress.optional().describe('A page about the author.'),
  }),
]);

const level = z.union([
  text,
  z.strictObject({
    id: name.describe('The word that label lines use, such as `mid`.'),
    name: text.optional().describe('The word that readers see. The id where it is left out.'),
    meaning: text.optional().describe('One sentence for the legend.'),
  }),
]);

/** A whole number between two, both of which are in. */
const within = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected);
};
const seed = within(0, largestSeed);

const filter = {
  levels: names.optional().describe('Ids of levels.'),
  sections: names.optional().describe('Ids of sections.'),
  tags: z.array(text).min(1, 'a list of at least one entry').optional().describe('Tags of questions.'),
  questions: names.optional().describe('Ids of questions.'),
};

const sample = z.strictObject({
  size: z.int().min(1, 'a whole number from 1').describe('How many questions.'),
  seed: seed.default(1).describe('The same seed gives the same questions.'),
});

const timeBudget = z.strictObject({
  minutes: z
    .number()
    .positive('a number of minutes')
    .max(mostMinutes, `at most ${mostMinutes} minutes, which is a week`)
    .describe('How long reading and answering may take.'),
  seed: seed.default(1).describe('The same seed gives the same questions.'),
});

const select = z.strictObject({
  ...filter,
  not: z.strictObject(filter).optional().describe('Leaves out the questions that match all of its lists.'),
  sample: sample.optional().describe('A random choice that can be had again.'),
  time: timeBudget.optional().describe('As many questions, chosen at random, as fit a time.'),
});

const sizes = `points from ${typeSizes.least} to ${typeSizes.most}`;
const sheet = z.strictObject({
  scope: z.enum(sheetScopes).optional().describe('A page for each section, or one for the guide.'),
  orientation: z.enum(orientations).optional().describe('How the paper lies.'),
  minType: z
    .number()
    .min(typeSizes.least, sizes)
    .max(typeSizes.most, sizes)
    .optional()
    .describe('No type is smaller; points.'),
  duplex: z.boolean().optional().describe('Whether two share a piece of paper.'),
});

const cards = z.strictObject({
  grid: z.enum(cardGrids).optional().describe('Cards beside and above one another.'),
  flip: z.enum(flips).optional().describe('Edge on which the printer turns the paper.'),
  fold: z.boolean().optional().describe('Whether front and back stand side by side.'),
});

const quiz = z.strictObject({
  lines: within(0, mostLines).optional().describe('Lines to write on below each question.'),
  variants: within(1, mostVariants).optional().describe('How many papers that share no order.'),
  seed: seed.optional().describe('Of the orders of the variants.'),
  interviewer: z.boolean().optional().describe('Whether it is the copy of whoever asks.'),
});

const editionKeys = {
  title: text.optional().describe('What the cover calls it.'),
  select: select.default({}).describe('Which questions it holds: each list narrows the choice. Default: all.'),
  layout: z.enum(layoutNames).optional().describe('How it is set.'),
  formats: z
    .array(z.enum(formatNames))
    .min(1, 'a list of at least one entry')
    .optional()
    .describe('What it is delivered as.'),
  paper: text
    .refine((value) => parsePaper(value) !== undefined, 'a paper such as `a4`, or a size such as `120x190mm`')
    .optional()
    .describe('`a4`, `letter`, `a5`, `b5`, `a3`, or a size such as `120x190mm`.'),
  theme: text.optional().describe('Name of a theme.'),
  sheet: sheet.optional().describe('Of the layout `cheat-sheet`.'),
  cards: cards.optional().describe('Of the layout `cards`.'),
  quiz: quiz.optional().describe('Of the layout `quiz`.'),
};

/** What does not go together in an edition: its place, and what to do there, as whole sentences. */
function* deliveryFaults(said: Delivery): Generator<{ path: PropertyKey[]; message: string }> {
  const layout = said.layout ?? 'book';
  for (const [at, format] of (said.formats ?? []).entries()) {
    if (isPossible(layout, format)) continue;
    const possible = combinations[layout].formats.join(', ');
    yield {
      path: ['formats', at],
      message: `The layout \`${layout}\` is not made as ${format}. It can be: ${possible}.`,
    };
  }
  for (const [group, owner] of Object.entries(ownersOfOptions)) {
    if (said[group as keyof typeof ownersOfOptions] === undefined || layout === owner) continue;
    const message = `\`${group}\` is for the layout \`${owner}\` alone. Write \`layout: ${owner}\`, or leave \`${group}\` out.`;
    yield { path: [group], message };
  }
  if (said.cards?.fold && said.cards.grid === '3x3') {
    const message = 'Cards to fold need an even number of columns. Write `grid: 2x4`, or leave `fold` out.';
    yield { path: ['cards', 'fold'], message };
  }
  if (said.cards?.fold && said.cards.flip !== undefined) {
    const message = 'Cards to fold are printed on one side: no paper is turned. Leave `flip` out.';
    yield { path: ['cards', 'flip'], message };
  }
  if (said.quiz?.interviewer && said.quiz.lines !== undefined) {
    const message = "The interviewer's copy has answers where the lines would be. Leave `lines` out.";
    yield { path: ['quiz', 'lines'], message };
  }
}

const edition = z.strictObject(editionKeys).superRefine((value, context) => {
  for (const fault of deliveryFaults(value)) context.addIssue({ code: 'custom', ...fault });
});

/** A path that cannot lead out of the guide's folder. */
const dataFile = z
  .string()
  .regex(
    /^(?!(?:.*\/)?\.{1,2}\/)[^\\/:][^\\:]*\.ya?ml$/,
    "the path of a YAML file within the guide's folder, such as `commands.yaml`",
  );

const termIndex = z.strictObject({
  file: dataFile.describe("The data file with the terms, relative to the guide's folder."),
  complete: z
    .boolean()
    .default(false)
    .describe('Whether every command of a `redis-cli` fence must be one of the terms.'),
});

const prose = z.strictObject({
  discouraged: z.array(text).optional().describe('Words that the prose does without, in place of the usual list.'),
});

export const guideSchema = z.strictObject({
  title: text.describe('The title of the book.'),
  subtitle: text.optional().describe('One line below the title.'),
  language: text.default('en').describe('The language of the content as a BCP 47 tag, such as `en` or `pt-BR`.'),
  direction: z.enum(['ltr', 'rtl']).optional().describe('Direction of the text. Follows from the language.'),
  authors: z.array(author).default([]).describe('A name, or `{ name, url }`, each.'),
  licence: text.optional().describe('An SPDX identifier, such as `CC-BY-4.0`, or a sentence.'),
  audience: text.optional().describe('For whom the guide is written.'),
  keywords: z.array(text).default([]).describe('Words for catalogues and search.'),
  versions: text.optional().describe('The versions of the subject that are covered, as printed.'),
  provenance: text.optional().describe('Where the content comes from and how it was checked.'),
  strict: z.boolean().default(false).describe('Whether a warning stops the build as an error does.'),
  rules: z
    .record(z.string(), z.enum(ruleSettings))
    .default({})
    .describe('What becomes of the findings of rules, by name: `{ follow-up-present: off }`.'),
  levels: z.array(level).min(1, 'a list of at least one level').describe('The difficulty scale, easiest first.'),
  minutes: z
    .record(name, z.number().positive('a number of minutes'))
    .optional()
    .describe('Minutes that reading and answering a question takes, by level: `{ mid: 3 }`.'),
  sections: z
    .array(fileId)
    .min(1, 'a list of at least one section')
    .describe('Ids of the sections in book order. Their files are `<id>.md` or `NN-<id>.md`.'),
  front: z.array(fileId).default([]).describe('Ids of Markdown files that are set before the sections.'),
  appendices: z.array(fileId).default([]).describe('Ids of Markdown files that are set after the sections.'),
  retired: z
    .array(z.string().regex(retiredForm, 'an id of a question, or of its gaps as `id:cloze:name`'))
    .default([])
    .describe(
      'Ids of questions that were released and are no longer part of the guide, and no question may have again; of gaps, as `id:cloze:name`.',
    ),
  editions: z.record(name, edition).default({}).describe('Named editions: parts of the guide that are built by name.'),
  indexes: z
    .record(name, termIndex)
    .default({})
    .describe('Indexes of terms, which chapters print where they say `<!-- insert: index NAME -->`.'),
  prose: prose.optional().describe('What the look at the prose minds.'),
  theme: text.optional().describe('The name of the theme.'),
  reviewed: isoDate.describe('The date of the last review, such as `2026-11-23`: the date of the book.'),
});

/** `guide.yaml`, checked, as written: defaults are filled in, nothing is resolved. */
export type GuideConfig = z.output<typeof guideSchema>;

export const frontMatterSchema = z.strictObject({
  id: fileId.optional().describe('Id of the section or chapter. The name of the file without its number.'),
  title: text.optional().describe('Title of the section or chapter. Else the heading of level 1 on top.'),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schema (2020-12) of `guide.yaml`, with descriptions that editors show.
 *
 * @param rules - Those that `rules:` may name.
 */
export function guideJsonSchema(rules: readonly RuleFacts[] = []): JsonSchema {
  const settings = rules
    .filter(({ fixed }) => !fixed)
    .map(({ id, description }) => [id, z.enum(ruleSettings).optional().describe(description)]);
  const named = z
    .strictObject(Object.fromEntries(settings))
    .optional()
    .describe(guideSchema.shape.rules.description ?? '');
  return { title: 'guide.yaml of Prepbook', ...z.toJSONSchema(guideSchema.extend({ rules: named }), { io: 'input' }) };
}

/** JSON Schema (2020-12) of the front matter of sections and chapters. */
export function frontMatterJsonSchema(): JsonSchema {
  return { title: 'Front matter of a section of Prepbook', ...z.toJSONSchema(frontMatterSchema, { io: 'input' }) };
}

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
