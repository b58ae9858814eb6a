import type { core } from 'zod';
import { nearest } from '../diagnostics/nearest.js';
import type { Fault } from './draft.js';
import type { YamlDocument } from './yaml-document.js';

type Issue = core.$ZodIssue;
type JsonSchema = { [key: string]: unknown };

/** What a document's schema found, in this project's words and with places. */
export interface SchemaContext {
  readonly file: string;
  readonly yaml: YamlDocument;
  /** The document's value, to say what stands where something else is expected. */
  readonly value: unknown;
  /** JSON Schema of the document: it knows the keys, for "did you mean", and their descriptions. */
  readonly schema: JsonSchema;
}

/** Translates the findings of a schema. */
export function schemaFaults(issues: readonly Issue[], context: SchemaContext): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], context));
}

function faultsOf(issue: Issue, base: readonly PropertyKey[], context: SchemaContext): Fault[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, context));
  if (issue.code === 'invalid_union') {
    const branch = fittingBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => faultsOf(inner, path, context));
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another name';
    const key = String(path.at(-1));
    const position = context.yaml.placeOfKey(path.slice(0, -1), key);
    return [
      {
        rule: 'value-expected',
        message: `Unexpected key \`${key}\`, expected ${expected}`,
        file: context.file,
        position,
      },
    ];
  }
  const found = valueAt(context.value, path);
  const isMissing = found === undefined;
  const [schema] = schemaAt(context.schema, path);
  const expected = schema?.format === 'date' ? 'a date of the form `2026-11-23`' : expectation(issue);
  const key = path.length === 0 ? '' : ` for \`${path.join('.')}\``;
  return [
    {
      rule: isMissing ? 'key-present' : 'value-expected',
      message: isMissing
        ? `Unexpected absence of \`${path.join('.')}\`, expected ${expected}`
        : `Unexpected ${inWords(found)}${key}, expected ${expected}`,
      file: context.file,
      position: context.yaml.placeOf(path) ?? { line: 1, column: 1 },
      hint: schema?.description as string | undefined,
    },
  ];
}

function unknownKey(path: readonly PropertyKey[], key: string, context: SchemaContext): Fault {
  const known = schemaAt(context.schema, path).flatMap((schema) => Object.keys((schema.properties as object) ?? {}));
  const meant = nearest(key, known);
  const within = path.length === 0 ? '' : ` in \`${path.join('.')}\``;
  const expected = meant === undefined ? `one of ${known.map((name) => `\`${name}\``).join(', ')}` : `\`${meant}\``;
  return {
    rule: 'key-known',
    message: `Unexpected key \`${key}\`${within}, expected ${expected}`,
    file: context.file,
    position: context.yaml.placeOfKey(path, key),
  };
}

/** The alternative whose kind of value fits: its faults lie deeper than the value itself. */
function fittingBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
};

/** A noun phrase for what the schema wants. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(' or ');
  if (issue.code === 'invalid_union') {
    const types = issue.errors.flatMap((branch) => branch.map((inner) => expectation(inner)));
    return [...new Set(types)].join(' or ');
  }
  return issue.message;
}

/** Names a value without pouring all of it into a message. */
function inWords(value: unknown): string {
  if (value === null || value === '') return 'empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return 'mapping';
  const text = JSON.stringify(value).replace(/^"(.*)"$/s, '$1');
  return text.length > 60 ? 'long text' : `\`${text}\``;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

/** The schemas that apply at a path: several where there are alternatives. */
function schemaAt(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema[] {
  let schemas = alternatives(schema);
  for (const step of path) {
    schemas = schemas.flatMap((one) => {
      const properties = one.properties as Record<string, JsonSchema> | undefined;
      const next = typeof step === 'number' ? one.items : (properties?.[String(step)] ?? one.additionalProperties);
      return typeof next === 'object' && next !== null ? alternatives(next as JsonSchema) : [];
    });
  }
  return schemas;
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  const inner = schema.anyOf as JsonSchema[] | undefined;
  return inner ? [schema, ...inner] : [schema];
}
