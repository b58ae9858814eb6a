import * as z from 'zod';
import type { LayoutDefinition, OptionsSchema } from './layout-definition.js';
import { largestSeed } from './selection.js';

/** What the command line says of an option beyond its schema. */
export interface FlagWords {
  /** Stands for the value: `<n>`. */
  readonly value?: string;
  /** What holds without the option, where that is no value of it: "by level". */
  readonly otherwise?: string;
  /** May follow a number: `pt`. */
  readonly unit?: string;
  /** Whether there is no flag of its own. */
  readonly hidden?: boolean;
}

/** Where the schema of an option registers them. */
export const flagWords = z.registry<FlagWords>();

/** A whole number between two, both of which are in. */
export const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected);
};

/** A seed: the same one draws the same again. */
export const seedNumber = wholeNumber(0, largestSeed);

/** An option, as its schema declares it. */
export interface OptionFacts {
  readonly name: string;
  readonly type: 'boolean' | 'number' | 'text';
  /** All values there are, of an option that has few. */
  readonly choices: readonly string[] | undefined;
  readonly fallback: string | number | boolean | undefined;
  /** One sentence. */
  readonly description: string;
  readonly flag: FlagWords;
}

const types: Readonly<Record<string, OptionFacts['type']>> = {
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
};

/** What the schema of a layout declares, in its order. */
export function optionsOf({ options }: Pick<LayoutDefinition, 'options'>): readonly OptionFacts[] {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' });
  return Object.entries(properties).map(([name, facts]) => {
    if (typeof facts === 'boolean') throw new Error(`The option ${name} says nothing of its values`);
    return {
      name,
      type: types[String(facts.type)] ?? 'text',
      choices: facts.enum?.map(String),
      fallback: facts.default as OptionFacts['fallback'],
      description: facts.description ?? '',
      flag: flagWords.get(options.shape[name] as z.ZodType) ?? {},
    };
  });
}

/**
 * The schema of what somebody writes of a layout's options: any of them, nothing filled in, so that what others say
 * can be put before it or after it.
 */
export function writtenOptions({ options }: Pick<LayoutDefinition, 'options'>): OptionsSchema {
  const fields = Object.entries(options.shape as Record<string, z.ZodType>).map(([name, field]) => {
    const plain = field instanceof z.ZodDefault ? (field.removeDefault() as z.ZodType).optional() : field;
    return [name, field.description === undefined ? plain : plain.describe(field.description)];
  });
  return z.strictObject(Object.fromEntries(fields));
}
