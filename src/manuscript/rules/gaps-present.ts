import { isBold } from '../../guide/claim.js';
import { gapParagraphsIn, gapPieces } from '../../guide/gaps.js';
import { blocksOf } from '../../guide/question.js';
import { questionsOf } from '../draft.js';
import { fromReading, type Rule } from '../rule.js';
import { unusedMarks } from '../unused-marks.js';

/**
 * A paragraph that is marked for gaps has bold words, and stands in an answer.
 *
 * Fails at line 8:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value.
 *
 * <!-- cloze -->
 * It is a string of bytes.
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
 * <!-- cloze -->
 * It is a **string** of bytes.
 * ```
 */
export const gapsPresent: Rule = {
  id: 'gaps-present',
  description: 'A paragraph that is marked for gaps has bold words, and stands in an answer.',
  severity: 'warning',
  *check(manuscript) {
    yield* fromReading('gaps-present')(manuscript);
    for (const question of questionsOf(manuscript)) {
      for (const { paragraph } of gapParagraphsIn(blocksOf({ ...question, why: question.whys[0] }))) {
        if (gapPieces(paragraph).length > 1) continue;
        const isAll = isBold(paragraph);
        const fault = isAll
          ? 'all of it is bold: nothing stands beside the gap'
          : 'nothing in it is bold: it has no gap';
        const message = `This paragraph is marked with \`<!-- cloze -->\`, but ${fault}.`;
        const hint = `Set the words to be filled in bold${isAll ? ', and no others' : ''}: \`**word**\`.`;
        yield { message, file: question.file, position: paragraph.position, hint };
      }
    }
    for (const { file, position } of unusedMarks(manuscript, 'cloze')) {
      const message = 'The mark `<!-- cloze -->` above this has no effect: only answers have gaps.';
      yield { message, file, position };
    }
  },
};
