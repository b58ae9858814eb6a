import { h } from 'hastscript';
import type { PackageBook, PackageDocument } from '../../guide/book.js';

/** Address of the cover picture, within the package folder. */
export const coverPicturePath = 'cover.svg';

/**
 * The documents, led by one that shows the cover picture: the layout's own, or, where it has none, a page of the
 * picture alone.
 */
export function withCover(book: PackageBook): readonly PackageDocument[] {
  if (book.documents.some(({ matter }) => matter === 'cover')) return book.documents;
  const image = h('img', { src: coverPicturePath, alt: book.cover.alt });
  const body = { type: 'root' as const, children: [h('div', { className: ['cover'] }, [image])] };
  return [{ path: 'cover.xhtml', title: book.meta.title, matter: 'cover', body }, ...book.documents];
}
