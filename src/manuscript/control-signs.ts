import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';

/** What no output can hold: control signs but tab and line feed, separators of lines, and what Unicode calls no characters. */
const controls = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** Embeddings and overrides, which let a text be seen in another order than it is read (Unicode Technical Report 36). */
const reordering = /[\u202a-\u202e]/g;

/** In code, isolates do that too; in running text they serve words of another direction. */
const reorderingInCode = /[\u202a-\u202e\u2066-\u2069]/g;

/** What Markdown reads in place of a reference to most control signs (CommonMark 0.31, 2.5): `&#0;`. */
const replacement = '\ufffd';

const names: Readonly<Record<number, string>> = {
  0: 'null',
  7: 'bell',
  8: 'backspace',
  11: 'vertical tab',
  12: 'form feed',
  13: 'carriage return',
  27: 'escape',
  127: 'delete',
  8232: 'line separator',
  8233: 'paragraph separator',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'end of an embedding',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'isolate',
  8297: 'end of an isolate',
};

/** "U+000C (form feed)" */
function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const name = names[code];
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}${name === undefined ? '' : ` (${name})`}`;
}

/** The first control sign of a value, by its name; undefined where it has none. */
export function controlIn(text: string): string | undefined {
  const [found] = text.match(controls) ?? text.match(reordering) ?? [];
  return found === undefined ? undefined : nameOf(found);
}

interface Told {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** What is told of a sign at its place. */
export interface ControlFault extends Told {
  readonly file: string;
  readonly position: Position | Point | undefined;
}

function told(sign: string): Told {
  const code = sign.codePointAt(0) ?? 0;
  const rule = 'characters-printable';
  if (sign === replacement) {
    const message = `A reference such as \`&#0;\` names a sign that cannot be printed: \`${replacement}\` stands in its place.`;
    return { rule, message, hint: 'Delete it, or write what it stood for.' };
  }
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    const message = `The invisible sign ${nameOf(sign)} changes the order of what is seen: it is left out.`;
    return { rule, message, hint: 'Delete it; words of another direction stand in `<span dir="rtl">…</span>`.' };
  }
  const message = `The control sign ${nameOf(sign)} cannot be printed: a space stands in its place.`;
  const meant = code >= 0x80 && code <= 0x9f ? new TextDecoder('windows-1252').decode(Uint8Array.of(code)) : sign;
  // Windows has letters and dashes where Unicode has control signs.
  if (/[^\p{Cc}]/u.test(meant) && meant !== sign) {
    return { rule, message, hint: `It was probably \`${meant}\`, in a file that was not saved as UTF-8.` };
  }
  return { rule, message, hint: 'Delete it, or write what it stood for.' };
}

/**
 * A file's text without control signs: each is a space, so that no words join and everything keeps its place, or
 * nothing at the beginning of a line, where a space would be indentation.
 *
 * @returns The text, and what is told of each sign. Signs that change the order of text stay until the text is parsed.
 */
export function withoutControls(text: string, file: string): { text: string; faults: ControlFault[] } {
  if (text.search(controls) < 0 && text.search(reordering) < 0) return { text, faults: [] };
  const faults = text.split('\n').flatMap((line, index) =>
    [...line.matchAll(controls), ...line.matchAll(reordering)].map(({ 0: sign, index: at }) => {
      return { ...told(sign), file, position: { line: index + 1, column: at + 1 } };
    }),
  );
  const atStart = new RegExp(`^(?:${controls.source})+`, 'gmu');
  return { text: text.replace(atStart, '').replace(controls, (sign) => ' '.repeat(sign.length)), faults };
}

/**
 * Takes out of a parsed text what changes the order of what is seen, and control signs that somebody wrote as a
 * reference (`&#12;`).
 *
 * @param source - What was parsed: signs that it holds itself are told already.
 */
export function dropControls(tree: Root, source: string, file: string): ControlFault[] {
  const faults: ControlFault[] = [];
  const known: ReadonlySet<string> = new Set(source.match(/[\u202a-\u202e\ufffd]/g) ?? []);
  visit(tree, (node) => {
    const isCode = node.type === 'code' || node.type === 'inlineCode';
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'string' || key === 'type') continue;
      const drop = isCode ? reorderingInCode : reordering;
      const found = [controls, drop, /\ufffd/g].flatMap((signs) => value.match(signs) ?? []);
      if (found.length === 0) continue;
      Object.assign(node, { [key]: value.replace(drop, '').replace(controls, (sign) => ' '.repeat(sign.length)) });
      const news = found.filter((sign) => !known.has(sign));
      faults.push(...news.map((sign) => ({ ...told(sign), file, position: node.position })));
    }
  });
  return faults;
}
