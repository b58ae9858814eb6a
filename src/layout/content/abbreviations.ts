import type { ElementContent, Root } from 'hast';
import { CONTINUE, visit } from 'unist-util-visit';
import type { Medium } from '../render-context.js';

/**
 * Writes out, in brackets, what abbreviations stand for: where nobody can point at one to see it, and there is room.
 * One that the author wrote in HTML says it each time, one that the file defines where a question has it first.
 */
export function settleAbbreviations(tree: Root, { abbreviations }: Pick<Medium, 'abbreviations'>): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'abbr' || !parent || index === undefined) return undefined;
    const { title, dataUse } = node.properties;
    delete node.properties['dataUse'];
    const words = String(title ?? '').trim();
    if (!/[^\p{C}]/u.test(words) || dataUse === 'known') return undefined;
    if (abbreviations === 'titled') {
      node.properties['className'] = ['new'];
      return undefined;
    }
    if (abbreviations === 'written-out') {
      delete node.properties['title'];
      const meaning: ElementContent = { type: 'text', value: ` (${words})` };
      parent.children.splice(index + 1, 0, meaning);
      return [CONTINUE, index + 2];
    }
    return undefined;
  });
}
