import { cjk } from '../../guide/cjk.js';

/** A text with marks set into it, and where they stand: offsets in the marked text, ascending. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly number[];
}

/**
 * A sign that ends a bare address (it counts as white space) and that nobody types: MEDIUM MATHEMATICAL SPACE.
 * It stands in the text only while the text is parsed.
 */
export const endMark = '\u205f';

/**
 * Full-width and CJK punctuation: no part of an address that somebody typed into a sentence. The curly quotes and
 * the dash serve Chinese as well.
 */
const fullWidth = cjk.shared + cjk.endsAddress;

/**
 * An address up to the sign that ends it. One that begins a link's or a definition's address, or stands in pointed
 * brackets, is delimited already.
 */
const bareAddress = new RegExp(`(\\]\\([ \\t]*|\\]:[ \\t]*|<)?\\b(?:https?://|www\\.)[^\\s<${fullWidth}]+`, 'giu');
const fullWidthSign = new RegExp(`[${fullWidth}]`, 'u');

/**
 * Marks where bare addresses end before full-width punctuation. GitHub's rule for such addresses knows only ASCII
 * punctuation, and would take the full stop and the sentence after it into the address.
 */
export function markAutolinkEnds(text: string): Marked {
  const marks: number[] = [];
  const marked = text.replace(bareAddress, (address: string, opening: string | undefined, offset: number) => {
    const end = offset + address.length;
    if (opening !== undefined || !fullWidthSign.test(text.charAt(end))) return address;
    marks.push(end + marks.length);
    return address + endMark;
  });
  return { text: marked, marks };
}

/** Takes the marks out of every text of a parsed value: `value`, `url`, `alt`, … */
export function withoutEndMarks(value: string): string {
  return value.replaceAll(endMark, '');
}
