import { ContentScanner } from './content-scanner.js';
import { utf16 } from './to-unicode.js';

/** A stretch of a content stream, in bytes: from `start` up to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A glyph that stands for a character that its font does not have. */
export interface MissingGlyph {
  /** The character, where the browser wrote it down. */
  readonly text: string | undefined;
}

/** What reading a content stream once tells. */
export interface ContentFacts {
  /** Painting that belongs to no marked content: margin boxes, rules, backgrounds. In order, none within another. */
  readonly unmarked: readonly Stretch[];
  readonly missing: readonly MissingGlyph[];
  /** What the browser wrote down beside glyphs that stand for no character by themselves (ActualText), all of it. */
  readonly written: string;
}

const pathStarts = new Set(['m', 're']);
const pathEnds = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n']);
const shows = new Set(['Tj', 'TJ', "'", '"']);
const wholePaintings = new Set(['Do', 'sh']);

/** A path or text object that began outside marked content and has not ended yet. */
interface Unit {
  readonly start: number;
  readonly kind: 'path' | 'text';
  paints: boolean;
  /** Whether a part of it is tagged, so that it cannot be an artifact as a whole. */
  tagged: boolean;
}

/**
 * Reads a content stream once, in linear time. Fonts are taken to have codes of two bytes, glyph 0 being the one
 * for missing characters, as in all fonts that Chromium embeds save Type 3.
 */
export function readContent(bytes: Uint8Array): ContentFacts {
  const reader = new ContentReader(bytes);
  reader.read();
  return reader;
}

class ContentReader implements ContentFacts {
  readonly unmarked: Stretch[] = [];
  readonly missing: MissingGlyph[] = [];
  written = '';
  private readonly scanner: ContentScanner;
  private readonly bytes: Uint8Array;
  /** The replacement text of each open marked content, the innermost last. */
  private readonly marks: (string | undefined)[] = [];
  private unit: Unit | undefined;
  /** Of the operands since the last operator. */
  private operandsStart = -1;
  private dictDepth = 0;
  private actualText: string | undefined;
  private hasMarkId = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.scanner = new ContentScanner(bytes);
  }

  read(): void {
    const { scanner } = this;
    while (scanner.next()) {
      if (this.operandsStart < 0) this.operandsStart = scanner.start;
      if (scanner.kind === 'operator') this.readOperator(scanner.text);
      else if (scanner.kind === 'bracket') this.readBracket(scanner.text);
      else if (scanner.kind === 'hex') this.readHex();
      else if (scanner.kind === 'name' && this.dictDepth > 0 && scanner.text === '/MCID') this.hasMarkId = true;
    }
  }

  private readBracket(text: string): void {
    if (text === '<<') this.dictDepth++;
    if (text === '>>') this.dictDepth--;
  }

  private readHex(): void {
    const { start, end } = this.scanner;
    if (this.dictDepth > 0) this.actualText = markedText(this.scanner.text.slice(1, -1));
    else if (hasGlyphZero(this.bytes, start + 1, end - 1)) this.missing.push({ text: this.replacementText() });
  }

  private replacementText(): string | undefined {
    return this.marks.findLast((text) => text !== undefined);
  }

  private readOperator(operator: string): void {
    if (operator === 'BDC' || operator === 'BMC') this.openMark();
    else if (operator === 'EMC') this.marks.pop();
    else if (this.unit) this.goOn(this.unit, operator);
    else if (this.marks.length === 0) this.begin(operator);
    this.operandsStart = -1;
    this.actualText = undefined;
    this.hasMarkId = false;
  }

  private openMark(): void {
    this.marks.push(this.actualText);
    this.written += this.actualText ?? '';
    if (this.unit && this.hasMarkId) this.unit.tagged = true;
  }

  private begin(operator: string): void {
    const start = this.operandsStart;
    if (wholePaintings.has(operator)) this.unmarked.push({ start, end: this.scanner.end });
    else if (pathStarts.has(operator)) this.unit = { start, kind: 'path', paints: false, tagged: false };
    else if (operator === 'BT') this.unit = { start, kind: 'text', paints: false, tagged: false };
  }

  private goOn(unit: Unit, operator: string): void {
    if (unit.kind === 'text') {
      if (shows.has(operator)) unit.paints = true;
      if (operator === 'ET') this.close(unit);
    } else if (pathEnds.has(operator)) {
      unit.paints = operator !== 'n';
      this.close(unit);
    }
  }

  private close(unit: Unit): void {
    if (unit.paints && !unit.tagged) this.unmarked.push({ start: unit.start, end: this.scanner.end });
    this.unit = undefined;
  }
}

const zero = 0x30;

/** Whether one of the four-digit codes of a hex string is 0000. */
function hasGlyphZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index + 4 <= end; index += 4) {
    if (bytes[index] !== zero || bytes[index + 1] !== zero || bytes[index + 2] !== zero) continue;
    if (bytes[index + 3] === zero) return true;
  }
  return false;
}

/** Text of a hex string in UTF-16 with a byte order mark; undefined for other strings. */
function markedText(digits: string): string | undefined {
  return /^feff/i.test(digits) ? utf16(digits.slice(4)) : undefined;
}
