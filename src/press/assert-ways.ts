import type { PDFDocument } from '@cantoo/pdf-lib';
import { inspectBy } from '../diagnostics/finding.js';
import { ToolError } from '../diagnostics/tool-error.js';
import { wayRules } from './inspect/link-rules.js';
import { readWays } from './inspect/read-facts.js';

/** As many as one reads. */
const most = 5;

/**
 * Refuses a print with links or bookmarks that lead nowhere: on paper the reader has no page number then either.
 *
 * @throws ToolError `link-lost` (content) that tells them, page by page.
 */
export function assertWays(document: PDFDocument): void {
  const found = inspectBy(wayRules, readWays(document), '');
  if (found.length === 0) return;
  const told = found.slice(0, most).map(({ reason }) => reason);
  const rest = found.length > most ? [`And ${found.length - most} more.`] : [];
  throw new ToolError('content', 'link-lost', [...told, ...rest].join(' '), {
    hint: 'Let the link lead to an id that the guide has, or take it out.',
  });
}
