import type { FileDraft } from '../draft.js';
import { type ForeignSign, foreignSigns } from '../foreign-signs.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
import { shownSign, turnedOff, type UnreadSign } from '../turned-off.js';

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
 * The ++name++ of a value.
 * ```
 *
 * Passes:
 *
 * ```md
 * ## What is a key?
 *
 * `easy`
 *
 * The <ins>name</ins> of a value: `a == b`, 10:30:45, user:1000:name.
 * ```
 */
export const markupSupported: Rule = {
  id: 'markup-supported',
  description: 'Text is marked up as the book reads it, not with the signs of another dialect.',
  severity: 'warning',
  *check({ files, config: { markdown } }) {
    const found = files.flatMap((file) => [...foreignIn(file)]);
    const isOff = ({ sign: { extension } }: FoundSign) => extension !== undefined && !markdown[extension];
    for (const { text, hint, file, position } of found.filter((one) => !isOff(one))) {
      if (hint) yield { message: `\`${shownSign(text)}\` is printed as it stands.`, file, position, hint };
    }
    const off = Map.groupBy(found.filter(isOff), ({ sign }) => sign.extension);
    for (const [extension, signs] of off) if (extension) yield* turnedOff(extension, signs);
  },
};

interface FoundSign extends UnreadSign {
  readonly sign: ForeignSign;
  /** What to write in its place. */
  readonly hint: string | undefined;
}

function* foreignIn(file: FileDraft): Generator<FoundSign> {
  for (const { text, typed, placeAt } of runningTexts(file)) {
    const taken: { from: number; to: number }[] = [];
    for (const sign of foreignSigns) {
      for (const { index: from, 0: whole, indices = [] } of text.matchAll(sign.pattern)) {
        const to = from + whole.length;
        // Of signs within one another the first of the list is told.
        if (taken.some((other) => from < other.to && other.from < to)) continue;
        taken.push({ from, to });
        const found = [...indices].map((range) => (range ? typed.slice(...range) : ''));
        const hint = sign.instead?.(found);
        yield { sign, text: typed.slice(from, to), file: file.file, position: placeAt(from), hint };
      }
    }
  }
}
