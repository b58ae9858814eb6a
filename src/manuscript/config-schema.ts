import * as z from 'zod';
import { type RuleFacts, ruleSettings } from '../diagnostics/rule-facts.js';
import { isCalendarDate, readSpan } from '../guide/calendar.js';
import { idForm } from '../guide/id-form.js';
import type { DeliverableLayout } from '../guide/layout-definition.js';
import { editionSchema } from './edition-schema.js';
import { name, text } from './schema-words.js';

const retiredForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?::cloze:[\w.-]+)?$/u;

/** Sections and chapters are places of the book, whose ids must be such as XHTML allows. */
const fileId = z.string().regex(idForm, 'letters, digits, `-`, `_` and `.` only, a letter first');
const webAddress = z.string().regex(/^(?:https?:\/\/|mailto:)\S+$/i, 'an address that begins with `https://`');

/** A day of the calendar as `YYYY-MM-DD` (ISO 8601). */
const isoDate = z
  .string()
  .refine((value) => isCalendarDate(value), 'a date such as `2026-11-23`')
  .meta({ format: 'date' });

const maxAge = z
  .string()
  .refine((value) => readSpan(value) !== undefined, 'a time such as `1 year` or `18 months`')
  .meta({ pattern: String.raw`^[1-9]\d{0,3} (day|week|month|year)s?$` });

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
  discouraged: z
    .record(text, text.nullable())
    .optional()
    .describe('Words that the prose of this guide avoids, each with what to write instead: `{ slave: replica }`.'),
});

/** What is read beyond GitHub-flavoured Markdown. */
const markdown = z.strictObject({
  math: z.boolean().default(true).describe('Whether `$…$` and `$$…$$` are formulas.'),
  callouts: z
    .boolean()
    .default(true)
    .describe('Whether quotations that begin with `[!NOTE]` or the like are call-outs.'),
  mark: z.boolean().default(true).describe('Whether words between `==` are marked.'),
  subsup: z
    .boolean()
    .default(false)
    .describe('Whether `H~2~O` and `x^2^` have small figures. `<sub>` and `<sup>` always do.'),
  definitions: z
    .boolean()
    .default(true)
    .describe('Whether lines that begin with `: ` say what the line above them means.'),
  emoji: z.boolean().default(true).describe("Whether `:rocket:` and GitHub's other names are emoji."),
  notes: z.boolean().default(true).describe('Whether `^[…]` is a note that is written where it belongs.'),
  diagrams: z.boolean().default(true).describe('Whether fences in the languages `mermaid` and `dot` are drawn.'),
  abbreviations: z
    .boolean()
    .default(true)
    .describe('Whether a line such as `*[TTL]: time to live` says what an abbreviation stands for.'),
});

/**
 * The schema of `guide.yaml`.
 *
 * @param layouts - That its editions can name; where they are not known, how an edition is made is not looked at.
 */
export const guideSchema = (layouts: readonly DeliverableLayout[] | undefined) =>
  z.strictObject({
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
    levels: z
      .array(level)
      .min(1, 'a list of at least one level')
      .optional()
      .describe('The difficulty scale, easiest first. Without it no question has a level, and all labels are tags.'),
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
    editions: z
      .record(name, editionSchema(layouts))
      .default({})
      .describe('Named editions: parts of the guide that are built by name.'),
    indexes: z
      .record(name, termIndex)
      .default({})
      .describe('Indexes of terms, which chapters print where they say `<!-- insert: index NAME -->`.'),
    markdown: markdown.prefault({}).describe('What is read beyond GitHub-flavoured Markdown: `{ math: false }`.'),
    prose: prose.optional().describe('What the look at the prose minds.'),
    theme: text.optional().describe('The name of the theme.'),
    reviewed: isoDate
      .optional()
      .describe(
        'The date of the last review, such as `2026-11-23`: the date of the book. Without it no date is printed.',
      ),
    'max-age': maxAge
      .default('1 year')
      .describe('How long a review counts, such as `1 year` or `18 months`; a check warns of what is older.'),
  });

export type GuideSchema = ReturnType<typeof guideSchema>;

/** `guide.yaml`, checked, as written: defaults are filled in, nothing is resolved. */
export type GuideConfig = z.output<GuideSchema>;

export const frontMatterSchema = z.strictObject({
  id: fileId.optional().describe('Id of the section or chapter. The name of the file without its number.'),
  title: text.optional().describe('Title of the section or chapter. Else the heading of level 1 on top.'),
  split: z.boolean().optional().describe('Whether the questions of a section stand on two cheat sheets.'),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schema (2020-12) of `guide.yaml`, with descriptions that editors show.
 *
 * @param schema - What `guideSchema` gives.
 * @param rules - Those that `rules:` may name.
 */
export function guideJsonSchema(schema: GuideSchema, rules: readonly RuleFacts[] = []): JsonSchema {
  const settings = rules
    .filter(({ fixed }) => !fixed)
    .map(({ id, description }) => [id, z.enum(ruleSettings).optional().describe(description)]);
  const named = z
    .strictObject(Object.fromEntries(settings))
    .optional()
    .describe(schema.shape.rules.description ?? '');
  return { title: 'guide.yaml of Prepbook', ...z.toJSONSchema(schema.extend({ rules: named }), { io: 'input' }) };
}

/** JSON Schema (2020-12) of the front matter of sections and chapters. */
export function frontMatterJsonSchema(): JsonSchema {
  return { title: 'Front matter of a section of Prepbook', ...z.toJSONSchema(frontMatterSchema, { io: 'input' }) };
}
