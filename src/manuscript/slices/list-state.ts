/** Column (from 0) at which the content of the open outermost list item begins; undefined outside lists. */
export type ListState = number | undefined;

/**
 * Follows whether a line stands within a list, by CommonMark's rules for list items, for the outermost list alone:
 * enough to tell whether an indented fence belongs to an item.
 */
export function trackList(state: ListState, line: string, previous: string): ListState {
  if (line.trim() === '') return state;
  const indent = indentOf(line);
  if (state !== undefined && indent >= state) return state;
  const item = /^[ ]{0,3}(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/.exec(line);
  if (item && !isThematicBreak(line)) return contentColumn(line, item[0].length);
  const isLazy = state !== undefined && previous.trim() !== '' && !beginsBlock(line);
  return isLazy ? state : undefined;
}

/**
 * Columns of white space before a line's text; a tab reaches to the next multiple of four.
 *
 * @param start - Column at which the line begins, where it is the rest of one.
 */
export function indentOf(line: string, start = 0): number {
  let column = start;
  for (const sign of line) {
    if (sign === ' ') column++;
    else if (sign === '\t') column += 4 - (column % 4);
    else break;
  }
  return column - start;
}

/** Five or more spaces after the marker begin indented code, one column after it. */
function contentColumn(line: string, markerEnd: number): number {
  const spaces = indentOf(line.slice(markerEnd), markerEnd);
  const isEmpty = line.slice(markerEnd).trim() === '';
  return isEmpty || spaces > 4 ? markerEnd + 1 : markerEnd + spaces;
}

function isThematicBreak(line: string): boolean {
  return /^[-*_]{3,}$/.test(line.replace(/[ \t]/g, ''));
}

/** Lines that cannot continue a paragraph lazily. */
function beginsBlock(line: string): boolean {
  return /^ {0,3}(?:#{1,6}(?:[ \t]|$)|`{3,}|~{3,}|>)/.test(line);
}
