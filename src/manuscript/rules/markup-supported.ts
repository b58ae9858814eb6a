import type { FileDraft, Finding } from '../draft.js';
import { foreignSigns } from '../foreign-signs.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';

/**
 * Text is marked up as the book reads it, not with the signs of another dialect.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The ==name== of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The <mark>name</mark> of a value: `a == b`, 10:30:45, user:1000:name.
 * ```
 */
export const markupSupported: Rule = {
  id: 'markup-supported',
  description: 'Text is marked up as the book reads it, not with the signs of another dialect.',
  severity: 'warning',
  *check(manuscript) {
    for (const file of manuscript.files) yield* foreignIn(file);
  },
};

/** At most so much of what was found is shown. */
const mostShown = 40;

function* foreignIn(file: FileDraft): Generator<Finding> {
  for (const { text, typed, placeAt } of runningTexts(file)) {
    const taken: { from: number; to: number }[] = [];
    for (const { pattern, instead } of foreignSigns) {
      for (const { index: from, 0: whole, indices = [] } of text.matchAll(pattern)) {
        const to = from + whole.length;
        // Of signs within one another the first of the list is told.
        if (taken.some((other) => from < other.to && other.from < to)) continue;
        taken.push({ from, to });
        const found = [...indices].map((range) => (range ? typed.slice(...range) : ''));
        yield { message: shown(typed.slice(from, to)), file: file.file, position: placeAt(from), hint: instead(found) };
      }
    }
  }
}

function shown(found: string): string {
  const text = found.length > mostShown ? `${found.slice(0, mostShown - 1)}…` : found;
  return `\`${text}\` is printed as it stands.`;
}
