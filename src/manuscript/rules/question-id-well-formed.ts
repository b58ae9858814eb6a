import { slug } from 'github-slugger';
import { idForm } from '../../guide/id-form.js';
import { type Finding, type Label, questionsOf } from '../draft.js';
import type { Rule } from '../rule.js';

/**
 * A question has at most one id, of letters, digits, `-`, `_` and `.`, and it begins with a letter.
 *
 * Fails at line 3:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#1st key`
 *
 * The name of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy` `#first-key`
 *
 * The name of a value.
 * ```
 */
export const questionIdWellFormed: Rule = {
  id: 'question-id-well-formed',
  description: 'A question has at most one id, of letters, digits, `-`, `_` and `.`, and it begins with a letter.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    for (const { file, idLabels, formerLabels } of questionsOf(manuscript)) {
      for (const { text, position } of formerLabels) {
        if (text !== '') continue;
        const message = '`was:` names no id. Write the one that the question had before: `was:old-id`';
        yield { message, file, position };
      }
      for (const [index, label] of idLabels.entries()) {
        const finding = index === 0 ? checkForm(label, file) : second(label, idLabels[0]?.text ?? '', file);
        if (finding) yield finding;
      }
    }
  },
};

function checkForm({ text, position }: Label, file: string): Finding | undefined {
  if (idForm.test(text)) return undefined;
  const message = `An id begins with a letter and holds letters, digits, \`-\`, \`_\` and \`.\` only.${rightForm(text)}`;
  return { message, file, position };
}

/** The id that the author may have meant, where one can be made of the text. */
function rightForm(text: string): string {
  const form = slug(text).replace(/^[^\p{L}]+/u, '');
  return idForm.test(form) ? ` Write \`#${form}\``.concat('.') : '';
}

function second({ text, position }: Label, first: string, file: string): Finding {
  return {
    message: `A question has one id, and this one has two: \`#${first}\` and \`#${text}\`. Remove one.`,
    file,
    position,
  };
}
