/** A formula of TeX within running text. */
export interface FoundFormula {
  readonly offset: number;
  readonly text: string;
}

/** What an opening dollar may not follow: a letter, a figure, another dollar; and a space may not follow it. */
const opening = /(?<![A-Za-z0-9$])\$(?![\s$])/g;

/** Two dollars around something that does not begin with a space; lines may end within. */
const display = /(?<![A-Za-z0-9$])\$\$(?![ \t$])[^$]+\$\$(?!\$)/g;

/** Brackets of TeX around as much as a formula has, which Markdown reads as escaped: what stands in them has a sign of TeX. */
const bracketed = /\\(?:\((?:[^\n)\\]|\\(?!\))){1,500}\\\)|\[(?:[^\n\]\\]|\\(?!\])){1,500}\\\])/g;

/** Whether a dollar may close what stands before it: "$5 to $10", "$HOME/bin:$PATH" and "($a,$b)" are no formulas. */
function closes(before: string, after: string): boolean {
  if (/\s/.test(before) || /\d/.test(after)) return false;
  return !/[\p{L}({_]/u.test(after) || /[\p{L}\p{N})}\]']/u.test(before);
}

/**
 * The formulas in running text, by conservative rules: an opening dollar follows no ASCII letter or figure and is not
 * followed by a space; a closing one follows no space, precedes no figure, and precedes a letter, `(`, `{` or `_` only
 * after a letter, a figure, `)`, `}`, `]` or `'`. No dollar stands between them.
 *
 * @param text - With what is escaped, code, and addresses masked.
 * @param withEscapes - The same with what is escaped as it was typed, for the brackets of TeX.
 */
export function formulasIn(text: string, withEscapes: string): FoundFormula[] {
  const found: FoundFormula[] = [...text.matchAll(display)].map(({ index, 0: whole }) => ({
    offset: index,
    text: whole,
  }));
  const rest = text.replace(display, (whole) => ' '.repeat(whole.length));
  opening.lastIndex = 0;
  for (let open = opening.exec(rest); open; open = opening.exec(rest)) {
    const end = rest.indexOf('$', open.index + 1);
    if (end < 0) break;
    if (closes(rest.charAt(end - 1), rest.slice(end + 1, end + 3))) {
      found.push({ offset: open.index, text: rest.slice(open.index, end + 1) });
      opening.lastIndex = end + 1;
    }
  }
  for (const { index, 0: whole } of withEscapes.matchAll(bracketed)) {
    if (/\\[A-Za-z]{2}|[\^_=]/.test(whole.slice(2, -2))) found.push({ offset: index, text: whole });
  }
  return found;
}
