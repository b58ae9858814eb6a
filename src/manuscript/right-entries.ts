import type * as z from 'zod';
import { valueWords } from '../guide/value-words.js';

type Issue = z.core.$ZodIssue;

/** What is right of a mapping from names, and what can be seen to be wrong only without what was found at first. */
export interface RightEntries {
  readonly data: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/**
 * Of a mapping from names, such as `editions`, what is right of each entry. What is wrong is taken out, and the rest
 * looked at again: what goes together is checked only of values that are right by themselves.
 */
export function rightEntries(schema: z.ZodType, given: Readonly<Record<string, unknown>>): RightEntries {
  const entries = Object.entries(given).map(([name, value]) => rightEntry(schema, name, value));
  return {
    data: Object.assign({}, ...entries.map(({ data }) => data)),
    issues: entries.flatMap(({ issues }) => issues),
  };
}

function rightEntry(schema: z.ZodType, name: string, value: unknown): { data: unknown; issues: readonly Issue[] } {
  const found: Issue[][] = [];
  // What was taken out is not missing.
  const gone = new Set<string>();
  let left: unknown = { [name]: value };
  for (;;) {
    const result = schema.safeParse(left, { error: valueWords });
    if (result.success) return { data: result.data, issues: laterIssues(found) };
    found.push(result.error.issues.filter(({ path }) => !gone.has(path.join('.'))));
    const before = left;
    const wrong = result.error.issues.flatMap(wrongPaths).map((path) => whole(before, path));
    for (const path of wrong) gone.add(path.join('.'));
    const rest = wrong.reduce(without, left);
    if (rest === left) return { data: {}, issues: laterIssues(found.slice(0, -1)) };
    left = rest;
  }
}

/** The first are told by whoever parses the whole. Without the layout that was meant, all else would seem misplaced. */
function laterIssues([first = [], ...later]: readonly (readonly Issue[])[]): readonly Issue[] {
  return first.some(({ path }) => path.at(-1) === 'layout') ? [] : later.flat();
}

const wrongPaths = (issue: Issue): (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

const innerOf = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;

/** The path of what has to go where something at a path is wrong: a list goes whole, and so does what lacks something. */
function whole(value: unknown, [step, ...path]: readonly PropertyKey[]): readonly PropertyKey[] {
  if (step === undefined || Array.isArray(value) || innerOf(value, step) === undefined) return [];
  return [step, ...whole(innerOf(value, step), path)];
}

/** A value without what stands at a path, if anything does. */
function without(value: unknown, [step, ...path]: readonly PropertyKey[]): unknown {
  if (step === undefined || innerOf(value, step) === undefined) return value;
  const { [step]: inner, ...rest } = value as Record<PropertyKey, unknown>;
  return path.length === 0 ? rest : { ...rest, [step]: without(inner, path) };
}
