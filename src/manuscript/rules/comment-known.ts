import { fromReading, type Rule } from '../rule.js';
import { unusedMarks } from '../unused-marks.js';

/**
 * A comment that marks something is written as marks are, above a block that it can mark.
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
 * <!-- shet -->
 *
 * - It is a string of bytes.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * <!-- sheet -->
 *
 * - It is a string of bytes.
 *
 * <!-- This list wants an example. -->
 * ```
 */
export const commentKnown: Rule = {
  id: 'comment-known',
  description: 'A comment that marks something is written as marks are, above a block that it can mark.',
  severity: 'warning',
  *check(manuscript) {
    yield* fromReading('comment-known')(manuscript);
    for (const { file, position } of unusedMarks(manuscript, 'sheet')) {
      const message = 'The mark `<!-- sheet -->` above this has no effect: sheets take whole blocks of answers.';
      yield {
        message,
        file,
        position,
        hint: 'Write it above a block of an answer that stands in no list or quotation.',
      };
    }
  },
};
