import type { Nodes, Parent } from 'mdast';
import { isLabelLine } from '../label-line.js';

/** `<!-- page break -->`, and what other dialects call it. */
export const saysPageBreak = (comment: string): boolean =>
  /^(?:\\?(?:new|clear)[ -]?page|page[ -]?break)$/i.test(comment.trim());

/**
 * Whether a page can begin between two blocks: they stand in the text itself, and neither is a heading, nor the labels
 * below one.
 */
export function mayBreak(parent: Parent, before: Nodes | undefined, after: Nodes | undefined): boolean {
  if (parent.type !== ('root' as Nodes['type']) || !before || !after) return false;
  return ![before, after].some((node) => node.type === 'heading' || isLabels(node));
}

const isLabels = (node: Nodes): boolean => node.type === 'paragraph' && isLabelLine(node);
