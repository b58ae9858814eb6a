import { type Document, visit } from 'yaml';
import { askWhether } from '../diagnostics/suggestion.js';

type YamlError = Document['errors'][number];

/** What is wrong in a YAML text, between two of its offsets. */
export interface TextFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** A text in which causes of errors are mended, so that what else is wrong can be seen. */
export interface Mended {
  readonly text: string;
  readonly faults: readonly TextFault[];
}

/** Errors that are what they are, whatever stands around them; of the others, only the first is no consequence. */
const independent: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED']);

/** Whether the text behind an error cannot be read as it was meant. */
export function hidesTheRest({ code }: YamlError): boolean {
  return !independent.has(code);
}

/**
 * Mends what people mistype most: tabs for spaces, values that need quotes, a colon without its space. Every line
 * keeps its number.
 *
 * @param firstLine - Line of the text in its file.
 * @returns Undefined where none of these is the cause.
 */
export function mendYaml(text: string, document: Document, firstLine: number): Mended | undefined {
  const { errors } = document;
  if (errors.length === 0) return mendJoinedEntry(text, document);
  return mendTabs(text, errors, firstLine) ?? mendLine(text, errors);
}

/** Says what errors mean that nothing mended. */
export function describeErrors(text: string, errors: readonly YamlError[]): TextFault[] {
  const first = errors.find(hidesTheRest);
  return errors.filter((error) => error === first || !hidesTheRest(error)).map((error) => describe(text, error));
}

function mendTabs(text: string, errors: readonly YamlError[], firstLine: number): Mended | undefined {
  if (!errors.some(({ code }) => code === 'TAB_AS_INDENT')) return undefined;
  const lines = text.split('\n');
  const numbers = lines.flatMap((line, index) => (/^ *\t/.test(line) ? [index + firstLine] : []));
  const [first = firstLine, ...others] = numbers;
  const from = lineStart(text, first - firstLine + 1);
  const last = others.pop();
  const which =
    last === undefined
      ? `Line ${first} starts with a tab`
      : `Lines ${[first, ...others].join(', ')} and ${last} start with tabs`;
  const mended = text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '));
  return { text: mended, faults: [{ message: `${which}. YAML needs spaces.`, from, to: from + 1 }] };
}

/** Mends the line of the first error, where it is one of those that can be. */
function mendLine(text: string, errors: readonly YamlError[]): Mended | undefined {
  for (const { pos } of errors) {
    const from = text.lastIndexOf('\n', pos[0] - 1) + 1;
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? undefined : end);
    const found = quoteValue(line) ?? quoteInFlow(line) ?? spaceColon(line);
    if (!found) continue;
    const at = from + found.column;
    const fault = { message: found.message, from: at, to: from + line.trimEnd().length };
    return { text: `${text.slice(0, from)}${found.line}${text.slice(from + line.length)}`, faults: [fault] };
  }
  return undefined;
}

/** A list's entry that is indented deeper than the one above it is read as its second line: `- a` and `- b` are "a - b". */
function mendJoinedEntry(text: string, document: Document): Mended | undefined {
  let mended: Mended | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const joined = type === 'PLAIN' && range ? /\n( *)- /.exec(text.slice(range[0], range[1])) : undefined;
      if (!joined || !range) return undefined;
      const from = range[0] + joined.index + 1;
      const dash = text.lastIndexOf('- ', range[0]);
      // A text that is no entry itself: nothing above it that this one could be moved to.
      if (dash < 0) return undefined;
      const column = dash - (text.lastIndexOf('\n', dash) + 1);
      const dedented = ' '.repeat(column) + text.slice(from + (joined[1]?.length ?? 0));
      const message =
        'This entry begins deeper than the one above and is read as its end. Begin both in the same column.';
      mended = { text: text.slice(0, from) + dedented, faults: [{ message, from, to: from + joined[0].length }] };
      return visit.BREAK;
    },
  });
  return mended;
}

interface MendedLine {
  readonly line: string;
  readonly message: string;
  /** From 0, of what was mended. */
  readonly column: number;
}

/** `key: a: b`, `key: @b`, and `key: 'it's'`. */
function quoteValue(line: string): MendedLine | undefined {
  const [, start = '', key = '', value = ''] = /^([ ]*(?:- +)*)([\w-]+: +)(\S.*?) *$/.exec(line) ?? [];
  const inner = /^(["'])(.+)\1$/.exec(value)?.[2];
  const why = whyQuoted(value, inner);
  if (why === undefined) return undefined;
  const pair = `${key}${JSON.stringify(inner ?? value)}`;
  return { line: start + pair, message: `${why}: \`${pair}\``, column: start.length + key.length };
}

function whyQuoted(value: string, inner: string | undefined): string | undefined {
  if (inner !== undefined)
    return inner.includes("'") ? 'An apostrophe ends what stands in single quotes. Use double ones' : undefined;
  if (/^[@`%]/.test(value))
    return `A value that begins with \`${value.charAt(0)}\` needs quotes`.replace('```', 'a back tick');
  if (/^[[{"'|>&*!#]/.test(value)) return undefined;
  return /:(?: |$)/.test(value) ? 'A value that contains `: ` needs quotes' : undefined;
}

/** `{ name: a: b }` */
function quoteInFlow(line: string): MendedLine | undefined {
  const found = /([{,] *)([\w-]+: +)([^\s,{}[\]"'][^,{}[\]"']*?: [^,{}[\]"']*?)(?= *[,}])/.exec(line);
  if (!found) return undefined;
  const [all, before = '', key = '', value = ''] = found;
  const pair = `${key}${JSON.stringify(value)}`;
  const mended = `${line.slice(0, found.index)}${before}${pair}${line.slice(found.index + all.length)}`;
  const column = found.index + before.length + key.length;
  return { line: mended, message: `A value that contains \`: \` needs quotes: \`${pair}\``, column };
}

/** `key:value` */
function spaceColon(line: string): MendedLine | undefined {
  const [, start = '', key = '', value = ''] = /^([ ]*(?:- +)*)([A-Za-z][\w-]*:)([^\s/:].*)$/.exec(line) ?? [];
  if (key === '') return undefined;
  const pair = `${key} ${value}`;
  return {
    line: start + pair,
    message: `A colon needs a space behind it: \`${pair.trimEnd()}\``,
    column: start.length,
  };
}

function describe(text: string, { code, pos: [from, to], message }: YamlError): TextFault {
  const at = (said: string, start = from, end = start + 1): TextFault => ({ message: said, from: start, to: end });
  const rest = text.slice(from);
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(rest)?.[0] ?? '';
    return at(`\`${key}\` stands here for a second time. Remove one of the two.`);
  }
  if (code === 'MULTIPLE_DOCS') {
    return at('Here another document of YAML begins, which is not read. Remove the line that parts it from the first.');
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    return at(`\`${text.slice(from, to).trim()}\` is a tag of YAML, and guides have none. Leave it out.`);
  }
  if (/flow (?:sequence|map)/i.test(message) && code === 'BAD_INDENT') return openBracket(text, from);
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return openQuote(text, from);
  if (/flow-(?:seq|map)-end/.test(message)) return at(`This \`${rest.charAt(0)}\` closes nothing. Remove it.`);
  if (code === 'BAD_DQ_ESCAPE') {
    const written = text.slice(from, to);
    return at(`\`${written}\` means nothing in double quotes. Write \`\\${written}\`, or use single quotes.`);
  }
  return misplacedLine(text, from);
}

/** The bracket that is open where the text goes on as if it were closed. */
function openBracket(text: string, before: number): TextFault {
  const open: number[] = [];
  for (let index = 0; index < before; index++) {
    if (/[[{]/.test(text.charAt(index))) open.push(index);
    if (/[\]}]/.test(text.charAt(index))) open.pop();
  }
  const from = open.at(-1) ?? before;
  const closing = text.charAt(from) === '{' ? '}' : ']';
  return {
    message: `This \`${text.charAt(from)}\` is never closed. Write \`${closing}\` where it ends.`,
    from,
    to: from + 1,
  };
}

/** The first line with an odd number of quotes up to where the last of them is missed. */
function openQuote(text: string, before: number): TextFault {
  const sign = text.slice(0, before).match(/["']/g)?.at(-1) ?? '"';
  const from = Math.max(
    0,
    text.slice(0, before).search(new RegExp(`(?<=^[^${sign}\\n]*)${sign}(?=[^${sign}\\n]*$)`, 'm')),
  );
  return { message: `This quote is never closed. Write \`${sign}\` at the end of the value.`, from, to: from + 1 };
}

/** A line that fits neither the one above nor the one below: most often by its indentation. */
function misplacedLine(text: string, from: number): TextFault {
  const lines = text.split('\n');
  const found = text.slice(0, from).split('\n').length - 1;
  const indent = (index: number) => /^ */.exec(lines[index] ?? '')?.[0].length ?? 0;
  // The parser complains of a value whose next line goes on as if there were none.
  const goesOn = /^\s*[\w-]+: +\S/.test(lines[found] ?? '') && /^\s*(?:- |[\w-]+:)/.test(lines[found + 1] ?? '');
  const index = goesOn && indent(found + 1) > indent(found) ? found + 1 : found;
  const line = (lines[index] ?? '').trim();
  const start = lineStart(text, index + 1) + indent(index);
  const isEntry = /^(?:- |[\w-]+:(?: |$))/.test(line);
  const message = isEntry
    ? 'This line begins in another column than its neighbours. Give entries of one list or group the same number of spaces.'
    : `This line is neither \`key: value\` nor an entry \`- …\` of a list. ${withColon(line)}`;
  return { message, from: start, to: start + line.length };
}

/** "title Tea" may be "title: Tea". */
function withColon(line: string): string {
  const [, key, value] = /^([a-z]+) (\S.*)$/.exec(line) ?? [];
  return askWhether(key && `${key}: ${value}`, 'Look for what is missing here, or on the line above.');
}

/** Offset at which a line begins. @param number - From 1. */
function lineStart(text: string, number: number): number {
  return text
    .split('\n')
    .slice(0, number - 1)
    .reduce((sum, line) => sum + line.length + 1, 0);
}
