import * as z from 'zod';
import type { GuideConfig } from './config-schema.js';
import type { Fault, TermData } from './draft.js';
import { schemaFaults } from './schema-faults.js';
import { readYaml } from './yaml-document.js';

const text = z.string().trim().min(1, 'text');

/** The schema of a data file: a term's values are those of its own columns. */
function termsSchema(columns: readonly string[]) {
  const values = z.strictObject(Object.fromEntries(columns.map((column) => [column, text.optional()])));
  return z.strictObject({
    title: text.optional().describe('What a term is called: the head of its column.'),
    columns: z.record(text, text).default({}).describe('The heads of the other columns by their ids.'),
    terms: z.record(text, values).describe('The terms, each with its values by column.'),
  });
}

/**
 * Reads and checks the text of an index's data file.
 *
 * @param id - Key of the index in `guide.yaml`.
 * @returns The data; of a file that is wrong, none of its terms.
 */
export function readTermData(
  id: string,
  { file, complete }: GuideConfig['indexes'][string],
  source: string,
): { data: TermData; faults: Fault[] } {
  const yaml = readYaml({ text: source, line: 1, offset: 0 });
  const value = yaml.value ?? {};
  const faults: Fault[] = yaml.faults.map((fault) => ({ rule: 'yaml-well-formed', file, ...fault }));
  const schema = termsSchema(columnsOf(value));
  const result = schema.safeParse(value);
  if (!result.success && faults.length === 0) {
    const context = { file, yaml, value, schema: { ...z.toJSONSchema(schema, { io: 'input' }) } };
    faults.push(...schemaFaults(result.error.issues, context));
  }
  const { title, columns = {}, terms = {} } = result.data ?? {};
  const data = {
    id,
    file,
    complete,
    title,
    columns: Object.entries(columns).map(([column, head]) => ({ id: column, title: head })),
    terms: Object.entries(terms).map(([term, values]) => ({ text: term, values: valuesOf(values) })),
    yaml,
  };
  return { data, faults };
}

function columnsOf(value: unknown): string[] {
  const columns = z.looseObject({ columns: z.record(z.string(), z.unknown()) }).safeParse(value).data?.columns;
  return Object.keys(columns ?? {});
}

function valuesOf(values: Readonly<Record<string, string | undefined>>): Map<string, string> {
  return new Map(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
