import type { FileDraft } from '../draft.js';
import type { Rule } from '../rule.js';
import { undefinedNotes } from '../undefined-notes.js';
import { nodesOf, walk } from '../walk.js';

/**
 * Every note that is defined is referred to.
 *
 * Fails at line 7:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * [^a]: [The handbook](https://example.org/handbook)
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
export const footnoteUsed: Rule = {
  id: 'footnote-used',
  description: 'Every note that is defined is referred to.',
  severity: 'warning',
  *check(manuscript) {
    for (const file of manuscript.files) {
      const used = referredTo(file);
      // A misspelt reference is told where it stands.
      const meant = new Set([...undefinedNotes(file)].map((note) => note.meant));
      for (const { identifier, label, position } of file.footnotes) {
        if (used.has(identifier) || meant.has(label ?? identifier)) continue;
        const message = `Nothing refers to this note. Write \`[^${label ?? identifier}]\` in the text where it belongs, or remove it.`;
        yield { message, file: file.file, position };
      }
    }
  },
};

function referredTo(file: FileDraft): Set<string> {
  const used = new Set<string>();
  for (const top of nodesOf(file)) {
    const own = top.type === 'footnoteDefinition' ? top.identifier : undefined;
    for (const { node } of walk([top], file.file)) {
      if (node.type === 'footnoteReference' && node.identifier !== own) used.add(node.identifier);
    }
  }
  return used;
}
