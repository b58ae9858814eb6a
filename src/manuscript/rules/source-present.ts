import type { FileDraft, Manuscript, QuestionDraft } from '../draft.js';
import { citations, sourceAddress } from '../notes.js';
import type { Rule } from '../rule.js';
import { byIdentifier } from '../transforms/definitions.js';
import { walk } from '../walk.js';

/**
 * Every answer cites a source: a note with a link.
 *
 * Fails at line 1:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
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
export const sourcePresent: Rule = {
  id: 'source-present',
  description: 'Every answer cites a source: a note with a link.',
  severity: 'warning',
  without: 'cite no source',
  *check(manuscript) {
    for (const file of manuscript.files) {
      const cited = citingLabels(file, manuscript);
      for (const question of file.questions) {
        if (refersToAny(question, cited)) continue;
        const message =
          'This answer cites no source. Write `[^1]` in it, and below it the note: `[^1]: [Title](https://…)`';
        yield { message, file: file.file, position: question.heading.position };
      }
    }
  },
};

/** Labels of the file's notes that link to a work. */
function citingLabels(file: FileDraft, { anchors }: Manuscript): Set<string> {
  const labels = new Set<string>();
  for (const [label, definition] of byIdentifier(file.footnotes)) {
    const links = citations(definition);
    if (links.some(({ url }) => sourceAddress(anchors, file.file, url) !== undefined)) labels.add(label);
  }
  return labels;
}

function refersToAny(question: QuestionDraft, labels: ReadonlySet<string>): boolean {
  for (const { node } of walk([question.heading, ...question.body], question.file)) {
    if (node.type === 'footnoteReference' && labels.has(node.identifier)) return true;
  }
  return false;
}
