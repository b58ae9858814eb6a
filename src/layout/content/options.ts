import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** The hyphens of an option or a rule with the letter after them: `--bigkeys`, `-@all`. */
const beginning = /(?<![^\s(,|[])-{1,2}[\p{L}\p{N}@<]/gu;

/**
 * Keeps the hyphens that begin a word of code with it. A line may end after a hyphen, and "--" at its end reads as a
 * dash; within a word (`io-threads-do-reads`) it still may.
 */
export function keepOptions(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') return SKIP;
    if (!['code', 'kbd', 'samp'].includes(node.tagName)) return CONTINUE;
    visit(node, 'text', (text, index, parent) => {
      if (!parent || index === undefined || text.value.search(beginning) < 0) return CONTINUE;
      const parts = cut(text.value);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
    return SKIP;
  });
}

function cut(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const match of value.matchAll(beginning)) {
    if (match.index > at) parts.push({ type: 'text', value: value.slice(at, match.index) });
    parts.push(h('span', { className: ['option'] }, match[0]));
    at = match.index + match[0].length;
  }
  return at < value.length ? [...parts, { type: 'text', value: value.slice(at) }] : parts;
}
