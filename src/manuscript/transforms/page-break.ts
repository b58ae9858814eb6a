import type { Nodes, Parent } from 'mdast';
import { isLabelLine } from '../label-line.js';

/** `<!-- page break -->`, and what other dialects call it. */
export const saysPageBreak = (comment: string): boolean =>
  /^(?:\\?(?:new|clear)[ -]?page|page[ -]?break)$/i.test(comment.trim());

/** Where an author may ask for a page, beside the places between blocks of text. */
export interface PageBreaks {
  /** Above a heading, as in a chapter. */
  readonly beforeHeadings: boolean;
}

/**
 * Whether a page can begin between two blocks: they stand in the text itself, and neither is the labels below a heading.
 * The first is no heading, and the second is one only where that may begin a page.
 */
export function mayBreak(
  { type }: Parent,
  { before, after }: { readonly before: Nodes | undefined; readonly after: Nodes | undefined },
  { beforeHeadings }: PageBreaks,
): boolean {
  if (type !== ('root' as Nodes['type']) || !before || !after) return false;
  if ([before, after].some(isLabels) || before.type === 'heading') return false;
  return beforeHeadings || after.type !== 'heading';
}

const isLabels = (node: Nodes): boolean => node.type === 'paragraph' && isLabelLine(node);
