import { nearest } from '../../diagnostics/nearest.js';
import type { FileDraft, Finding } from '../draft.js';
import type { Rule } from '../rule.js';
import { nodesOf, type Visited, walk } from '../walk.js';
import { pointWithin, writtenText } from '../written-text.js';

/**
 * Every note that is referred to is defined in the same file.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.[^a]
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.[^a]
 *
 * [^a]: [The handbook](https://example.org/handbook)
 * ```
 */
export const footnoteDefined: Rule = {
  id: 'footnote-defined',
  description: 'Every note that is referred to is defined in the same file.',
  severity: 'error',
  *check(manuscript) {
    for (const file of manuscript.files) {
      for (const visited of walk(nodesOf(file), file.file)) yield* undefinedIn(visited, file);
    }
  },
};

/** The parser leaves a reference without a definition as text; the source tells whether it was escaped. */
function* undefinedIn({ node, file, position }: Visited, { source, footnotes }: FileDraft): Generator<Finding> {
  if (node.type !== 'text') return;
  const written = writtenText(node, source);
  for (const match of written.matchAll(/(\\?)\[\^([^\]\s]+)\]/g)) {
    if (match[1] !== '') continue;
    const message = undefinedNote(match[2] ?? '', footnotes);
    yield { message, file, position: position && pointWithin(position.start, written.slice(0, match.index)) };
  }
}

function undefinedNote(label: string, footnotes: FileDraft['footnotes']): string {
  const labels = footnotes.map((footnote) => footnote.label ?? footnote.identifier);
  const meant = nearest(label, labels);
  const todo = meant === undefined ? `Add \`[^${label}]: …\` below.` : `Did you mean \`[^${meant}]\`?`;
  return `The note \`[^${label}]\` is not defined in this file. ${todo}`;
}
