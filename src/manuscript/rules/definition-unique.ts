import type { Definition, FootnoteDefinition } from 'mdast';
import type { Finding } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * A file defines each label once.
 *
 * Fails at line 8:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.[^a]
 *
 * [^a]: [The handbook](https://example.org/handbook)
 * [^a]: [The leaflet](https://example.org/leaflet)
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.[^a][^b]
 *
 * [^a]: [The handbook](https://example.org/handbook)
 * [^b]: [The leaflet](https://example.org/leaflet)
 * ```
 */
export const definitionUnique: Rule = {
  id: 'definition-unique',
  description: 'A file defines each label once.',
  severity: 'warning',
  *check(manuscript) {
    for (const { file, footnotes, definitions } of manuscript.files) {
      yield* repeated(footnotes, file);
      yield* repeated(definitions, file);
    }
  },
};

/** Of several definitions Markdown takes the first, and drops the others without a word. */
function* repeated(definitions: readonly (Definition | FootnoteDefinition)[], file: string): Generator<Finding> {
  const first = new Map<string, Definition | FootnoteDefinition>();
  for (const definition of definitions) {
    const before = first.get(definition.identifier);
    if (!before) {
      first.set(definition.identifier, definition);
      continue;
    }
    const label = `${definition.type === 'footnoteDefinition' ? '^' : ''}${definition.label ?? definition.identifier}`;
    yield {
      message: `\`[${label}]\` is defined a second time, and only the first counts. Remove this line, or give it another label.`,
      file,
      position: definition.position,
      related: { message: 'first defined here', file, position: before.position },
    };
  }
}
