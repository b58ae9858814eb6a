import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** Code of so many characters stands in one line; longer names, too, up to a length that a line always has room for. */
const longest = { code: 24, name: 32 } as const;

/** Names and compounds with hyphens (`max-age`, `--memkeys`), as words of a text. */
const hyphened = String.raw`-{0,2}[\p{L}\p{N}_.:]+(?:-[\p{L}\p{N}_.:*…]+)+|(?<![\p{L}\p{N}-])--?[\p{L}\p{N}@<][\p{L}\p{N}_]*`;

/** A number and what it counts, a name and its number: "512 MB", "Redis 8". */
const numbered = String.raw`\d[\d.,]* (?:[KMGT]?i?B|[kMGT]?bit|bytes?|[nµm]?s|min|h|%|[kMG]?Hz|seconds?|minutes?)(?![\p{L}\p{N}])|\p{Lu}[\p{L}]+ \d+(?:\.\d+)*(?![\p{L}\p{N}])`;

const inProse = new RegExp(`${hyphened}|${numbered}`, 'gu');
const inCode = /\S*-\S*/gu;

/** What breaks by rules of its own: blocks of code, columns of tables, addresses, what is drawn. */
const apart: ReadonlySet<string> = new Set(['pre', 'table', 'svg', 'math']);
const codes: ReadonlySet<string> = new Set(['code', 'kbd', 'samp']);

/** A text with what matches held together, by elements that leave no character behind. */
function hold(value: string, pattern: RegExp): ElementContent[] | undefined {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { index, 0: match } of value.matchAll(pattern)) {
    if (match.length > longest.name) continue;
    if (index > at) parts.push({ type: 'text', value: value.slice(at, index) });
    parts.push(h('span', { className: ['unbroken'] }, match));
    at = index + match.length;
  }
  if (parts.length === 0) return undefined;
  return at < value.length ? [...parts, { type: 'text', value: value.slice(at) }] : parts;
}

function holdIn(tree: Root | Element, pattern: RegExp): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node !== tree) {
      if (apart.has(node.tagName) || [node.properties['className']].flat().includes('address')) return SKIP;
      if (codes.has(node.tagName)) {
        holdCode(node);
        return SKIP;
      }
    }
    if (node.type !== 'text' || !parent || index === undefined) return CONTINUE;
    const held = hold(node.value, pattern);
    if (!held) return CONTINUE;
    parent.children.splice(index, 1, ...held);
    return index + held.length;
  });
}

function holdCode(code: Element): void {
  if (textOf(code).length <= longest.code) {
    code.properties['className'] = [...[code.properties['className'] ?? []].flat(), 'unbroken'] as string[];
  } else holdIn(code, inCode);
}

/**
 * Keeps in one line what is torn where a line ends: short code, names and compounds with hyphens, a number and its
 * unit, a name and its number.
 */
export function keepUnbroken(tree: Root): void {
  holdIn(tree, inProse);
}
