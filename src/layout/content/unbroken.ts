import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** Code of so many characters stands in one line; longer names, too, up to a length that a line always has room for. */
const longest = { code: 24, name: 32 } as const;

/** Names and compounds with hyphens (`max-age`, `--memkeys`), as words of a text. */
const hyphened = String.raw`-{0,2}[\p{L}\p{N}_.:]+(?:-[\p{L}\p{N}_.:*…]+)+|(?<![\p{L}\p{N}-])--?[\p{L}\p{N}@<][\p{L}\p{N}_]*`;

/** A number and what it counts, a name and its number: "512 MB", "Redis 8". */
const numbered = String.raw`\d[\d.,]* (?:[KMGT]?i?B|[kMGT]?bit|bytes?|[nµm]?s|min|h|%|[kMG]?Hz|seconds?|minutes?)(?![\p{L}\p{N}])|\p{Lu}[\p{L}]+ \d+(?:\.\d+)*(?![\p{L}\p{N}])`;

/** A function of something: "O(log N + M)". */
const ofSomething = String.raw`(?<![\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*\([^()\n]{1,20}\)`;

const inProse = new RegExp(`${ofSomething}|${hyphened}|${numbered}`, 'gu');

/** Operators of several signs, the longer ones first: a line that ends within one reads as another. */
const operator = String.raw`<=>|<->|===|!==|\.\.\.|[-=|]>|<[-=<>]|>[>=]|[!=:+*/%&|^]=|=~|!~|::|&&|\|\||\+\+|\*\*|\/\/|\.\.|\?[?.]`;

const inCode = new RegExp(String.raw`\S*-\S*|${operator}`, 'gu');

/** The hyphens that begin a word of code, with the sign after them: `--bigkeys`, `-@all`; and operators. */
const beginning = new RegExp(String.raw`(?<![^\s(,|[])-{1,2}[\p{L}\p{N}@<]|${operator}`, 'gu');

/** What breaks by rules of its own: blocks of code, columns of tables, what is drawn. */
const apart: ReadonlySet<string> = new Set(['pre', 'table', 'svg', 'math']);
/** Classes of what is settled: the book's own labels, addresses, and what is held together already. */
const settled: ReadonlySet<unknown> = new Set(['label', 'address', 'unbroken', 'option']);
const codes: ReadonlySet<string> = new Set(['code', 'kbd', 'samp']);

const classesOf = ({ properties }: Element): unknown[] => [properties['className'] ?? []].flat();

/** Shows the code in a text, and then the words around it; of code again its words, where `onCode` does not settle it. */
function eachText(
  tree: Root | Element,
  onCode: (code: Element) => 'settled' | undefined,
  onText: (text: Text, isCode: boolean) => ElementContent[] | undefined,
): void {
  const within = (root: Root | Element, isCode: boolean): void => {
    visit(root, (node, index, parent) => {
      if (node.type === 'element' && node !== root) {
        if (apart.has(node.tagName) || classesOf(node).some((name) => settled.has(name))) return SKIP;
        if (codes.has(node.tagName) && !isCode) {
          if (!onCode(node)) within(node, true);
          return SKIP;
        }
      }
      if (node.type !== 'text' || !parent || index === undefined) return CONTINUE;
      const parts = onText(node, isCode);
      if (!parts) return CONTINUE;
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
  within(tree, false);
}

/** What of a text is held together, and what it is called. */
interface Match {
  readonly index: number;
  readonly text: string;
  /** Pieces may be given up where there is no room for them; the beginnings of options never are. */
  readonly className: 'unbroken' | 'option';
}

/** A text with what matches held together, by elements that leave no character behind. */
function hold(value: string, matches: Iterable<Match>): ElementContent[] | undefined {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { index, text, className } of matches) {
    if (index > at) parts.push({ type: 'text', value: value.slice(at, index) });
    parts.push(h('span', { className: [className] }, text));
    at = index + text.length;
  }
  if (parts.length === 0) return undefined;
  return at < value.length ? [...parts, { type: 'text', value: value.slice(at) }] : parts;
}

/** What of a text stands in one line; of a name of code that is too long for that, its first hyphens. */
function* piecesOf(value: string, isCode: boolean): Generator<Match> {
  for (const { index, 0: text } of value.matchAll(isCode ? inCode : inProse)) {
    if (text.length <= longest.name) yield { index, text, className: 'unbroken' };
    else if (isCode) yield* beginningsOf(value, index, index + text.length);
  }
}

function* beginningsOf(value: string, from = 0, to = value.length): Generator<Match> {
  for (const { index, 0: text } of value.matchAll(beginning)) {
    if (index >= from && index < to) yield { index, text, className: 'option' };
  }
}

const isShort = (code: Element): boolean => textOf(code).length <= longest.code;

/** One word, in which no line ends anyway. */
const word = /^[A-Za-z0-9_.:]*$/;

/**
 * Keeps in one line what is torn where a line ends: short code, names and compounds with hyphens, a number and its
 * unit, a name and its number, a function of something.
 */
export function keepUnbroken(tree: Root | Element): void {
  eachText(
    tree,
    (code) => {
      if (!isShort(code)) return undefined;
      if (!word.test(textOf(code))) code.properties['className'] = [...classesOf(code), 'unbroken'] as string[];
      return 'settled';
    },
    ({ value }, isCode) => hold(value, piecesOf(value, isCode)),
  );
}

/**
 * Keeps the hyphens that begin a word of code with it, where there is no room for more: "--" at a line's end reads as a
 * dash.
 */
export function keepBeginnings(tree: Root | Element): void {
  eachText(
    tree,
    () => undefined,
    ({ value }, isCode) => (isCode ? hold(value, beginningsOf(value)) : undefined),
  );
}

/** Length of the longest of the pieces that {@link keepUnbroken} would keep in one line; 0 where there is none. */
export function longestPiece(tree: Root | Element): number {
  let length = 0;
  const see = (piece: string): void => {
    length = Math.max(length, piece.length);
  };
  eachText(
    tree,
    (code) => {
      if (!isShort(code)) return undefined;
      see(textOf(code));
      return 'settled';
    },
    ({ value }, isCode) => {
      for (const { text } of piecesOf(value, isCode)) see(text);
      return undefined;
    },
  );
  return length;
}
