import { loadPdf } from '../pdf/load.js';
import type { Inspection } from './facts.js';
import { readFacts } from './read-facts.js';
import { readPages } from './read-pages.js';
import { readTags } from './read-tags.js';

export { clauses, pdfRules } from './rules.js';

/**
 * Reads everything that a PDF is inspected by.
 *
 * @throws Error where the bytes are no PDF, or one that is locked.
 */
export async function readPdf(bytes: Uint8Array): Promise<Inspection> {
  const document = await loadPdf(bytes);
  const [pdf, tags] = [readFacts(document), readTags(document)];
  return { pdf, tags, pages: await readPages(document) };
}
