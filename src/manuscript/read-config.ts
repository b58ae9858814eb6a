import { slug } from 'github-slugger';
import * as z from 'zod';
import { unknown } from '../diagnostics/suggestion.js';
import type { DeliverableLayout } from '../guide/layout-definition.js';
import type { Level } from '../guide/level.js';
import { valueWords } from '../guide/value-words.js';
import { type GuideConfig, type GuideSchema, guideJsonSchema, guideSchema } from './config-schema.js';
import type { Fault } from './draft.js';
import { directionOf, parseLanguage } from './language.js';
import { rightEntries } from './right-entries.js';
import { numericKeys, schemaFaults } from './schema-faults.js';
import { readYaml, type YamlDocument } from './yaml-document.js';

/** `guide.yaml` as it was read. */
export interface ConfigResult {
  /** Where a part of the file is wrong, the others are there, and defaults in its place. */
  readonly config: GuideConfig;
  readonly isWhole: boolean;
  /** Whether what it lists of files is as it must be, whatever else is not. */
  readonly knowsFiles: boolean;
  readonly levels: readonly Level[];
  /** BCP 47, canonical. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly faults: readonly Fault[];
  readonly yaml: YamlDocument;
}

export const configFile = 'guide.yaml';

/**
 * Reads and checks the text of `guide.yaml`.
 *
 * @param layouts - That its editions can name; where they are not known, how an edition is made is not looked at.
 */
export function readConfig(text: string, layouts: readonly DeliverableLayout[] | undefined): ConfigResult {
  const schema = guideSchema(layouts);
  const jsonSchema = guideJsonSchema(schema);
  const yaml = readYaml({ text, line: 1, offset: 0 }, numericKeys(jsonSchema));
  const faults: Fault[] = yaml.faults.map((fault) => ({ rule: 'yaml-well-formed', file: configFile, ...fault }));
  const value = yaml.value ?? (yaml.faults.length > 0 ? undefined : {});
  const result = schema.safeParse(value, { error: valueWords });
  const { config, issues } = result.success ? { config: result.data, issues: [] } : salvage(schema, value);
  if (!result.success && value !== undefined) {
    const context = { file: configFile, yaml, value, schema: jsonSchema };
    faults.push(...schemaFaults([...result.error.issues, ...issues], context));
  }
  const language = readLanguage(config, yaml, faults);
  const levels = (config.levels ?? []).map(toLevel);
  const { front, sections, appendices } = config;
  faults.push(...repeated({ levels: levels.map((level) => level.id) }, yaml));
  faults.push(...unknownLevels(config, levels, yaml));
  faults.push(...repeated({ front, sections, appendices }, yaml));
  return {
    config,
    isWhole: result.success,
    knowsFiles: result.success || (value !== undefined && !result.error.issues.some(concernsFiles)),
    levels,
    language,
    direction: config.direction ?? directionOf(language),
    faults,
    yaml,
  };
}

const concernsFiles = ({ path: [key] }: z.core.$ZodIssue): boolean =>
  key === undefined || ['sections', 'front', 'appendices'].includes(String(key));

function toLevel(level: NonNullable<GuideConfig['levels']>[number], index: number): Level {
  const rank = index + 1;
  if (typeof level === 'string') {
    // A word that leaves no slug (`★`) stands for itself.
    return { id: slug(level) || level, name: level, meaning: '', rank };
  }
  return { id: level.id, name: level.name ?? level.id, meaning: level.meaning ?? '', rank };
}

function readLanguage(config: GuideConfig, yaml: YamlDocument, faults: Fault[]): string {
  const language = parseLanguage(config.language);
  const at = { file: configFile, position: yaml.placeOf(['language']) };
  if (!language) {
    const message = `\`${config.language}\` is no language tag. Write one such as \`language: en\` or \`language: pt-BR\``;
    faults.push({ rule: 'value-expected', message, ...at });
    return 'en';
  }
  if (language.isLocaleForm) {
    const message = `\`${config.language}\` is the name of a locale. Write the language tag: \`language: ${language.tag}\``;
    faults.push({ rule: 'language-tag', message, ...at });
  }
  return language.tag;
}

/** Minutes are named for levels that there are. */
function unknownLevels({ minutes = {} }: GuideConfig, levels: readonly Level[], yaml: YamlDocument): Fault[] {
  // Where the list of levels is broken it is not known what it holds.
  if (levels.length === 0) return [];
  const ids = levels.map(({ id }) => id);
  return Object.keys(minutes)
    .filter((level) => !ids.includes(level))
    .map((level) => ({
      rule: 'value-expected',
      message: unknown('level', level, ids, { where: 'in `minutes`' }),
      file: configFile,
      position: yaml.placeOf(['minutes', level]),
    }));
}

/** An id is listed once, in one list. */
function repeated(lists: Readonly<Record<string, readonly string[]>>, yaml: YamlDocument): Fault[] {
  const places = Object.entries(lists).flatMap(([key, ids]) => ids.map((id, index) => ({ id, key, index })));
  return places.flatMap(({ id, key, index }, at) => {
    const first = places.find((each) => each.id === id);
    if (!first || places.indexOf(first) === at) return [];
    const where = first.key === key ? `twice in \`${key}\`` : `in \`${first.key}\` and in \`${key}\``;
    const message = `\`${id}\` stands ${where}. Remove one of the two.`;
    return [{ rule: 'value-expected', message, file: configFile, position: yaml.placeOf([key, index]) }];
  });
}

/**
 * Takes what is right from a config of which a part is wrong, so that the rest of the guide can be checked too.
 *
 * @returns `issues`: what can be seen to be wrong only then.
 */
function salvage(guide: GuideSchema, value: unknown): { config: GuideConfig; issues: readonly z.core.$ZodIssue[] } {
  const issues: z.core.$ZodIssue[] = [];
  const entries = Object.entries(guide.shape as Record<string, z.ZodType>).map(([key, schema]) => {
    const given = z.looseObject({}).safeParse(value).data?.[key];
    const result = schema.safeParse(given);
    if (result.success) return [key, result.data];
    if (!schema.safeParse({}).success) return [key, fallbacks[key]];
    const right = rightEntries(schema, z.looseObject({}).safeParse(given).data ?? {});
    issues.push(...right.issues.map((issue) => ({ ...issue, path: [key, ...issue.path] })));
    return [key, right.data];
  });
  return { config: Object.fromEntries(entries) as GuideConfig, issues };
}

const fallbacks: Readonly<Record<string, unknown>> = {
  title: '',
  language: 'en',
  authors: [],
  keywords: [],
  strict: false,
  rules: {},
  sections: [],
  front: [],
  appendices: [],
  retired: [],
  editions: {},
  indexes: {},
  'max-age': '1 year',
};
