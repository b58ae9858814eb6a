import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Soft hyphen, zero-width space, word joiner, byte order mark. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** A text without what nobody sees and what keeps copied code from running. */
export const stripInvisible = (text: string): string => text.replace(unseen, '');

/** Cleans code that stands within a line; blocks are cleaned line by line. */
export function cleanInlineCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!['code', 'kbd', 'samp'].includes(node.tagName)) return;
    visit(node, 'text', (text) => {
      text.value = stripInvisible(text.value);
    });
  });
}

/**
 * Takes soft hyphens and zero-width spaces out of running text. A PDF would hold them as characters, and whoever
 * searches for the word, or copies it, would miss it. The places where a zero-width space lets a line end stay.
 */
export function breakWithoutTrace(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !/[\u00ad\u200b]/.test(node.value)) return;
    const pieces = node.value.replaceAll('\u00ad', '').split('\u200b');
    const broken = pieces.flatMap((value, at): ElementContent[] =>
      at === 0 ? [{ type: 'text', value }] : [h('wbr'), { type: 'text', value }],
    );
    parent.children.splice(index, 1, ...broken);
    return index + broken.length;
  });
}
