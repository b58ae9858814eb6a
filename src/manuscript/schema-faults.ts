import type { core } from 'zod';
import { nearest } from '../diagnostics/nearest.js';
import { listed, unknown } from '../diagnostics/suggestion.js';
import type { Fault } from './draft.js';
import { pathInWords } from './path-in-words.js';
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
  const found = issues.flatMap((issue) => flattened(issue));
  // A key that is only misspelt is not missing.
  const meant = new Set(found.flatMap((issue) => meantKeys(issue, context)));
  const isMisspelt = ({ path }: Issue) => meant.has(path.join('.')) && valueAt(context.value, path) === undefined;
  return found.filter((issue) => !isMisspelt(issue)).flatMap((issue) => faultsOf(issue, context));
}

/** A finding with its whole path; of alternatives those of the one whose kind of value fits, where one does. */
function flattened(issue: Issue, base: readonly PropertyKey[] = []): Issue[] {
  const path = [...base, ...issue.path];
  const branch = issue.code === 'invalid_union' ? fittingBranch(issue.errors) : undefined;
  return branch?.flatMap((inner) => flattened(inner, path)) ?? [{ ...issue, path }];
}

function faultsOf(issue: Issue, context: SchemaContext): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return unknownKeys(path, issue.keys, context);
  if (issue.code === 'invalid_key') return [badName(path, issue.issues[0]?.message ?? '', context)];
  const [schema] = schemaAt(context.schema, path);
  const found = valueAt(context.value, path);
  const isMissing = found === undefined;
  return [
    {
      rule: isMissing ? 'key-present' : 'value-expected',
      message: isMissing ? missing(path) : wrong(issue, path, found, schema, context.file),
      file: context.file,
      position: context.yaml.placeOf(path) ?? { line: 1, column: 1 },
      hint: isSentence(issue) ? undefined : (schema?.description as string | undefined),
    },
  ];
}

/** "Missing required key `id` in the first level." */
function missing(path: readonly PropertyKey[]): string {
  const parent = path.slice(0, -1);
  return `Missing required key \`${String(path.at(-1))}\`${parent.length === 0 ? '' : ` in ${pathInWords(parent)}`}.`;
}

/** A message of the schema that ends with a full stop, or with what to write, is said as it is. */
const isSentence = ({ message }: Issue): boolean => /\.$|\. Write `[^`]+`$/.test(message);

/** "`title` must be text, not a list." */
function wrong(
  issue: Issue,
  path: readonly PropertyKey[],
  found: unknown,
  schema: JsonSchema | undefined,
  file: string,
) {
  if (isSentence(issue)) return issue.message;
  const isList = schema?.type === 'array' && (typeof found === 'string' || typeof found === 'number');
  const mended = isList && path.length === 1 ? ` Write \`${String(path[0])}: [${found}]\`` : '';
  const expected = schema?.format === 'date' ? 'a date such as `2026-11-23`' : expectation(issue);
  const subject = path.length === 0 ? `\`${file}\`` : pathInWords(path);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} must be ${expected}, not ${inWords(found)}.${mended}`;
}

function badName(path: readonly PropertyKey[], expected: string, context: SchemaContext): Fault {
  const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
  const message = `The name \`${key}\` in ${pathInWords(parent)} must be ${expected}.`;
  return { rule: 'value-expected', message, file: context.file, position: context.yaml.placeOfKey(parent, key) };
}

/** Paths of the keys that unknown ones may be. */
function meantKeys(issue: Issue, context: SchemaContext): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(issue.path, context);
  return issue.keys.flatMap((key) => [...issue.path, nearest(key, known) ?? []].flat().join('.'));
}

/** More unknown keys than that are those of another tool, and told together. */
const fewKeys = 5;

function unknownKeys(path: readonly PropertyKey[], keys: readonly string[], context: SchemaContext): Fault[] {
  if (keys.length <= fewKeys) return keys.map((key) => unknownKey(path, key, context));
  const [first = ''] = keys;
  const where = path.length === 0 ? '' : ` in ${pathInWords(path)}`;
  const has = listed(keysAt(path, context));
  return [
    {
      rule: 'key-known',
      message: `${keys.length} unknown keys${where}, the first of them \`${first}\`. The keys here are: ${has}.`,
      file: context.file,
      position: context.yaml.placeOfKey(path, first),
    },
  ];
}

const keysAt = (path: readonly PropertyKey[], { schema }: SchemaContext): string[] =>
  schemaAt(schema, path).flatMap(({ properties }) => Object.keys((properties as object) ?? {}));

function unknownKey(path: readonly PropertyKey[], key: string, context: SchemaContext): Fault {
  const where = path.length === 0 ? '' : `in ${pathInWords(path)}`;
  return {
    rule: 'key-known',
    message: unknown('key', key, keysAt(path, context), { where, has: 'The keys here are' }),
    file: context.file,
    position: context.yaml.placeOfKey(path, key),
  };
}

/** The alternative whose kind of value fits: its faults lie deeper than the value itself. */
function fittingBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
}

const alternativesOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  object: '`key: value` pairs',
  record: '`key: value` pairs',
  array: 'a list',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
};

/** A noun phrase for what the schema wants. */
function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') {
    return alternativesOf.format(issue.values.map((value) => `\`${String(value)}\``));
  }
  if (issue.code === 'invalid_union') {
    const types = issue.errors.flatMap((branch) => branch.map((inner) => expectation(inner)));
    return [...new Set(types)].join(' or ');
  }
  return issue.message;
}

/** Names a value without pouring all of it into a message. */
function inWords(value: unknown): string {
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return '`key: value` pairs';
  const text = JSON.stringify(value).replace(/^"(.*)"$/s, '$1');
  return text.length > 60 ? 'so long a text' : `\`${text}\``;
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

/** Keys below which a schema expects numbers, wherever they stand. */
export function numericKeys(schema: JsonSchema, key?: string): ReadonlySet<string> {
  const isNumber = alternatives(schema).some(({ type }) => type === 'number' || type === 'integer');
  const inner = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  const others = [schema.additionalProperties, schema.items, ...((schema.anyOf as unknown[] | undefined) ?? [])];
  return new Set([
    ...(isNumber && key !== undefined ? [key] : []),
    ...inner.flatMap(([name, value]) => [...numericKeys(value, name)]),
    ...others.flatMap((each) => (typeof each === 'object' && each ? [...numericKeys(each as JsonSchema, key)] : [])),
  ]);
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  const inner = schema.anyOf as JsonSchema[] | undefined;
  return inner ? [schema, ...inner] : [schema];
}
