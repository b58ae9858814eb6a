import type { FacedPages, PageDesign, PrintBook } from '../../guide/book.js';
import { twoSidedFrom } from '../../paginate/choose-book.js';
import { folioOf } from '../../paginate/folios.js';
import { pageHeads } from '../../paginate/page-heads.js';
import type { SettledPrint } from './settled-print.js';
import { titlesOf } from './titles.js';

/** What stands beside the text of pages that the browser has broken by itself. */
export function facesAsPrinted(
  book: PrintBook,
  design: PageDesign,
  { document, anchors, ranges }: SettledPrint,
): FacedPages {
  const count = document.getPageCount();
  const titles = titlesOf(book, design);
  const starts = book.outline.flatMap(({ anchor }) => {
    const start = anchors.get(anchor);
    return start === undefined ? [] : [{ id: anchor, start }];
  });
  const runs = starts.map(({ id, start }, at) => ({
    id,
    start,
    pages: { length: (starts[at + 1]?.start ?? count) - start },
  }));
  const titled = book.outline.flatMap(({ anchor, children }, flow) =>
    [anchor, ...children.map((child) => child.anchor)].map((id, y) => ({ id, flow, y, title: titles.get(id) })),
  );
  const heads = pageHeads(titled, anchors, runs, count);
  const faces = heads.map((head, page) => ({ ...head, folio: folioOf(page, ranges) }));
  return { faces, sides: design.sides ?? (count >= twoSidedFrom ? 'two' : 'one') };
}
