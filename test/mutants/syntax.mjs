import { parseSync } from '@swc/core';

/** @typedef {{start: number, end: number}} Span - In bytes, from the first of the file. */
/** @typedef {{type: string, span: Span} & Record<string, unknown>} Node - Of swc's syntax tree. */

/** A statement that stands behind the text, to learn by its place where swc began to count. */
const mark = '\n;"the end of the text";';

/**
 * @param {string} source - TypeScript.
 * @returns {{body: Node[], at: (node: Node) => Span}} The statements of the file, and where a node stands in it.
 */
export function parse(source) {
  const program = /** @type {{body: Node[]}} */ (
    /** @type {unknown} */ (parseSync(source + mark, { syntax: 'typescript', target: 'es2024' }))
  );
  const body = program.body.slice(0, -1);
  const base = (program.body.at(-1)?.span.start ?? 0) - Buffer.byteLength(source) - 2;
  return { body, at: ({ span }) => ({ start: span.start - base, end: span.end - base }) };
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
export const isNode = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'span' in value;
