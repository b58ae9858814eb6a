import { type QuestionDraft, questionsOf } from '../draft.js';
import { plainText } from '../plain-text.js';
import type { Rule } from '../rule.js';

/**
 * A question has one cheat sheet, as its last part, with a short title or a text.
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
 * ### Cheat sheet: Keys
 *
 * A name of any bytes.
 *
 * ### Trap: An empty name is one, too
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
 * ### Trap: An empty name is one, too
 *
 * ### Cheat sheet: Keys
 *
 * A name of any bytes.
 * ```
 */
export const cheatSheetLast: Rule = {
  id: 'cheat-sheet-last',
  description: 'A question has one cheat sheet, as its last part, with a short title or a text.',
  severity: 'warning',
  *check(manuscript) {
    const { sheet: name } = manuscript.labels;
    for (const question of questionsOf(manuscript)) {
      const { file, sheets } = question;
      for (const [at, { title, content, place }] of sheets.entries()) {
        const position = { line: place.line, column: place.column };
        const next = at === 0 ? headingAfter(question, place.line) : undefined;
        if (at > 0) {
          const message =
            'This question has two cheat sheets, and both are printed as one. Put them under one heading.';
          yield { message, file, position };
        } else if (next !== undefined) {
          const message = `The cheat sheet is the last part of a question. Move it below what stands under \`### ${next}\``;
          yield { message, file, position };
        }
        if (title.length > 0 || content.length > 0) continue;
        const message = `This part is empty. Write a short title behind its name, \`### ${name}: …\`, or below it what a sheet prints.`;
        yield { message, file, position };
      }
    }
  },
};

/** The last heading below a line that opens another part. */
function headingAfter({ body, sheets }: QuestionDraft, line: number): string | undefined {
  const own = sheets.map(({ place }) => place.line);
  const headings = body.filter((node) => node.type === 'heading' && node.depth <= 3);
  const last = headings.findLast(({ position }) => !own.includes(position?.start.line ?? 0));
  return last && (last.position?.start.line ?? 0) > line ? plainText(last) : undefined;
}
