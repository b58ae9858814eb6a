import { cjk } from '../../guide/cjk.js';
import type { PairedTextType } from '../../guide/paired-text.js';

/** A sign that stands on both sides of a text: `==` of `==marked==`. */
export interface PairedSign {
  readonly type: PairedTextType;
  /** The character, by its code. */
  readonly code: number;
  /** How many of it stand together; more or fewer are text. */
  readonly count: number;
  /** What a sign may follow that opens; white space stands for the beginning of a text. */
  readonly opensBehind: RegExp;
  /** What a sign may precede that closes; white space stands for the end of a text. */
  readonly closesBefore: RegExp;
  /** What a text between two signs may be, as it is written. */
  readonly mayHold: RegExp;
}

/** What no mark touches from outside: letters beside which a word ends at a space, numbers, signs of formulas and code, straight quotes. */
const operand = String.raw`(?![${cjk.syllables}])[\p{L}\p{M}\p{N}_=+%^$"'\u0060]`;

/** `==marked words==`, but neither `a == b` nor `x==y==z` nor `(a)==b`. */
export const markSign: PairedSign = {
  type: 'mark',
  code: 61,
  count: 2,
  opensBehind: new RegExp(String.raw`^(?!${operand})[^)\]]`, 'u'),
  closesBefore: new RegExp(`^(?!${operand})`, 'u'),
  mayHold: /\S/,
};

/** What a small figure may stand behind: a letter, a number, the end of brackets, of code, of emphasis, of another small figure. */
const based = /^[\p{L}\p{M}\p{N})\]*`~^]/u;

/** A small figure is in one piece, and none of a chain of operators: `2^3^4`, `5~6~7`. */
const small = { count: 1, opensBehind: based, closesBefore: /^\P{N}/u, mayHold: /^\S{1,20}$/ } as const;

/** `H~2~O`. */
export const subscriptSign: PairedSign = { type: 'subscript', code: 126, ...small };

/** `x^2^`. */
export const superscriptSign: PairedSign = { type: 'superscript', code: 94, ...small };
