import type { PackageBook } from '../../guide/book.js';
import type { Picture } from '../../guide/picture.js';

/** A file of the package beside its chapters. Paths are relative to the package folder. */
export interface Resource {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The pictures under the addresses by which the chapters show them, `pictures/<name>`. */
export function pictureResources(pictures: ReadonlyMap<string, Picture>): Resource[] {
  return [...pictures].map(([name, { mediaType, bytes }]) => ({ path: `pictures/${name}`, mediaType, bytes }));
}

export function fontResources(book: PackageBook): Resource[] {
  return book.fonts.map(({ name, bytes }) => ({ path: `fonts/${name}`, mediaType: fontMediaType(name), bytes }));
}

/** Font types of EPUB 3 (core media types), by ending. */
function fontMediaType(name: string): string {
  const ending = /\.(woff2?|ttf|otf)$/.exec(name)?.[1] ?? 'woff2';
  return ending === 'woff' ? 'font/woff' : `font/${ending}`;
}
