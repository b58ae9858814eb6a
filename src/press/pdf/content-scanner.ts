/** What a token of a content stream is. Arrays and dictionaries come as their brackets. */
export type TokenKind = 'operator' | 'number' | 'name' | 'hex' | 'literal' | 'bracket';

const regular = 0;
const space = 1;
const delimiter = 2;

/** Class of every byte after ISO 32000-1, 7.2.2. */
const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = space;
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter;

const code = (character: string) => character.charCodeAt(0);
const [lessThan, greaterThan, openParen, closeParen] = ['<', '>', '(', ')'].map(code);
const [slash, percent, backslash, carriageReturn, lineFeed] = ['/', '%', '\\', '\r', '\n'].map(code);

/**
 * Walks through a content stream (ISO 32000-1, 7.8.2), one token a step. One object serves a whole stream, and its
 * fields change with each step: a book has millions of tokens.
 */
export class ContentScanner {
  kind: TokenKind = 'operator';
  /** Offset of the token's first byte. */
  start = 0;
  /** Offset behind its last byte. */
  end = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The token as it is written. */
  get text(): string {
    let text = '';
    for (let index = this.start; index < this.end; index++) text += String.fromCharCode(this.bytes[index] as number);
    return text;
  }

  /** Steps to the next token; false at the end of the stream. */
  next(): boolean {
    this.start = this.skipSpace(this.end);
    const first = this.bytes[this.start];
    if (first === undefined) return false;
    if (first === slash) this.take('name', this.regularEnd(this.start + 1));
    else if (first === openParen) this.take('literal', this.literalEnd(this.start + 1));
    else if (first === lessThan || first === greaterThan) this.takeAngle(first);
    else if (classes[first] === delimiter) this.take('bracket', this.start + 1);
    else this.take(isNumberStart(first) ? 'number' : 'operator', this.regularEnd(this.start + 1));
    return true;
  }

  private take(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  /** A hex string, or a bracket of a dictionary. */
  private takeAngle(first: number): void {
    if (this.bytes[this.start + 1] === first) this.take('bracket', this.start + 2);
    else if (first === greaterThan) this.take('bracket', this.start + 1);
    else this.take('hex', this.hexEnd(this.start + 1));
  }

  private hexEnd(from: number): number {
    const close = this.bytes.indexOf(greaterThan as number, from);
    return close < 0 ? this.bytes.length : close + 1;
  }

  private skipSpace(from: number): number {
    let index = from;
    for (; index < this.bytes.length; index++) {
      const byte = this.bytes[index] as number;
      if (byte === percent) index = this.commentEnd(index);
      else if (classes[byte] !== space) break;
    }
    return index;
  }

  private commentEnd(from: number): number {
    let index = from;
    while (index < this.bytes.length && this.bytes[index] !== lineFeed && this.bytes[index] !== carriageReturn) index++;
    return index;
  }

  private regularEnd(from: number): number {
    let index = from;
    while (index < this.bytes.length && classes[this.bytes[index] as number] === regular) index++;
    return index;
  }

  /** End of a string in parentheses, which may hold pairs of them, and others behind a backslash. */
  private literalEnd(from: number): number {
    let depth = 1;
    let index = from;
    for (; index < this.bytes.length && depth > 0; index++) {
      const byte = this.bytes[index];
      if (byte === backslash) index++;
      else if (byte === openParen) depth++;
      else if (byte === closeParen) depth--;
    }
    return Math.min(index, this.bytes.length);
  }
}

function isNumberStart(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
}
