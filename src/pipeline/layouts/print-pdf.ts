import type { PrintBook } from '../../guide/book.js';
import type { Paper } from '../../guide/paper.js';
import type { BuildContext } from './layout.js';

/**
 * Prints a document, and says so pass by pass.
 *
 * @param what - Which one, where a build prints several: `quiz-a`.
 * @throws ToolError on what `Press.print` throws.
 */
export async function printPdf({ press, onStage }: BuildContext, book: PrintBook, paper: Paper, what?: string) {
  const onProgress = (step: string) =>
    onStage({ name: 'print', detail: what === undefined ? step : `${what}, ${step}` });
  const { bytes, pages, pageMap, unplanned } = await press.print(book, { paper, onProgress });
  return { mediaType: 'application/pdf', bytes, pages, pageMap, unplanned };
}
