import type { PackageBook } from '../../guide/book.js';
import type { Picture } from '../../guide/picture.js';
import { drawingOnly } from './svg-picture.js';
import { type TakenNames, takeName } from './valid/index.js';

/** A file of the package beside its chapters. Paths are relative to the package folder. */
export interface Resource {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The pictures under names that every reading system takes. An SVG is reduced to what draws; one that holds no drawing
 * is left out.
 *
 * @returns Resources by the name that the chapters use.
 */
export function pictureResources(pictures: ReadonlyMap<string, Picture>): ReadonlyMap<string, Resource> {
  const paths = picturePaths(pictures);
  const resources = new Map<string, Resource>();
  for (const [name, { mediaType, bytes }] of pictures) {
    const shown = mediaType === 'image/svg+xml' ? drawingOnly(bytes) : bytes;
    if (shown) resources.set(name, { path: paths.get(name) ?? name, mediaType, bytes: shown });
  }
  return resources;
}

/**
 * Names of pictures in the package: EPUB wants no spaces and warns of what is not ASCII in file names (OCF 3.3,
 * section 4.2.3 and its advice), so other signs become hyphens; names that then collide, in any case, are numbered.
 *
 * @returns Paths by the name that the chapters use.
 */
function picturePaths(pictures: ReadonlyMap<string, Picture>): ReadonlyMap<string, string> {
  const taken: TakenNames = new Map();
  const paths = new Map<string, string>();
  for (const name of [...pictures.keys()].sort()) {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    const plain = takeName(plainName(stem).toLowerCase(), taken);
    paths.set(name, `pictures/${plain}${plainName(ending).toLowerCase()}`);
  }
  return paths;
}

const plainName = (name: string): string => name.replace(/[^\w.-]+/g, '-');

export function fontResources(book: PackageBook): Resource[] {
  return book.fonts.map(({ name, bytes }) => ({ path: `fonts/${name}`, mediaType: fontMediaType(name), bytes }));
}

/** Font types of EPUB 3 (core media types), by ending. */
function fontMediaType(name: string): string {
  const ending = /\.(woff2?|ttf|otf)$/.exec(name)?.[1] ?? 'woff2';
  return ending === 'woff' ? 'font/woff' : `font/${ending}`;
}
