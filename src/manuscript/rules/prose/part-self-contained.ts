import type { RootContent } from 'mdast';
import { claimOf } from '../../../guide/claim.js';
import { type Finding, type QuestionDraft, questionsOf } from '../../draft.js';
import { plainText } from '../../plain-text.js';
import type { Rule } from '../../rule.js';
import { pointsElsewhere, type Way } from './pointing-words.js';

/**
 * A part that is printed by itself, on a sheet, a card or a quiz, points to nothing outside it.
 *
 * Fails at line 5:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The name of a value, as shown below.
 *
 * The key is `a`.
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
 * The key is `a`, as the example below shows.
 * ```
 */
export const partSelfContained: Rule = {
  id: 'part-self-contained',
  description: 'A part that is printed by itself, on a sheet, a card or a quiz, points to nothing outside it.',
  severity: 'warning',
  advice: true,
  *check(manuscript) {
    for (const question of questionsOf(manuscript)) {
      for (const part of partsAlone(question)) yield* strays(part, question.file, manuscript.language);
    }
  },
};

/** What is printed by itself of a question. */
function partsAlone({ short, traps, whys, followUps, sheets }: QuestionDraft): (readonly RootContent[])[] {
  const parts = traps.flatMap((trap) => {
    const claim = claimOf(trap);
    return claim ? [[claim], trap.content] : [trap.content];
  });
  return [...(short ? [[short]] : []), ...parts, ...[...whys, ...followUps, ...sheets].map(({ content }) => content)];
}

/** What one can point to. */
const isTarget = ({ type }: RootContent): boolean => type !== 'paragraph' && type !== 'heading';

/** Paragraphs that point up or down where the part has nothing. */
function* strays(part: readonly RootContent[], file: string, language: string): Generator<Finding> {
  for (const [at, node] of part.entries()) {
    if (node.type !== 'paragraph') continue;
    const has: Record<Way, boolean> = {
      up: part.slice(0, at).some(isTarget),
      down: part.slice(at + 1).some(isTarget),
    };
    const found = pointsElsewhere(plainText(node), language).find(({ way }) => !has[way]);
    if (!found) continue;
    const message = `"${found.words}" points out of this part, which sheets, cards and quizzes print by itself.`;
    yield { message, file, position: node.position, hint: 'Say what is meant, or name the question: `[words](#id)`.' };
  }
}
