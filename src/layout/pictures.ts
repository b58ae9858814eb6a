import { createHash } from 'node:crypto';
import type { Picture } from '../guide/picture.js';
import { type Drawing, placeDrawing, readDrawing } from './content/inline-svg.js';
import type { RenderDrawing } from './render-context.js';

/** A picture as an address that holds all of it. */
export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Addresses of pictures, each encoded once however often it stands in the book. */
export function embedPictures(): (picture: Picture) => string {
  const urls = new Map<string, string>();
  return (picture) => {
    const known = urls.get(picture.path) ?? dataUrl(picture.mediaType, picture.bytes);
    urls.set(picture.path, known);
    return known;
  };
}

const extensions: Readonly<Record<Picture['mediaType'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** Collects the pictures of a package under names that every reader can read: `picture-1.png`. */
export function packPictures(): { url: (picture: Picture) => string; pictures: Map<string, Picture> } {
  const names = new Map<string, string>();
  const pictures = new Map<string, Picture>();
  return {
    pictures,
    url(picture) {
      const name = names.get(picture.path) ?? `picture-${names.size + 1}.${extensions[picture.mediaType]}`;
      names.set(picture.path, name);
      pictures.set(name, picture);
      return `pictures/${name}`;
    },
  };
}

/**
 * Collects pictures under names that follow from their bytes, so that programs which keep the pictures of all decks in
 * one place never take one for another, and an address needs no escapes: `prepbook-redis-0123456789abcdef.png`.
 */
export function packPicturesByContent(guide: string): {
  url: (picture: Picture) => string;
  pictures: Map<string, Picture>;
} {
  const names = new Map<string, string>();
  const pictures = new Map<string, Picture>();
  const owner = guide.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    pictures,
    url(picture) {
      const known = names.get(picture.path);
      if (known !== undefined) {
        return known;
      }
      const digest = createHash('sha256').update(picture.bytes).digest('hex').slice(0, 16);
      const name = `prepbook-${owner}-${digest}.${extensions[picture.mediaType]}`;
      names.set(picture.path, name);
      pictures.set(name, picture);
      return name;
    },
  };
}

/** Tells the drawings that have the book's own colours, and so may be turned for a dark page; each is read once. */
export function themedPictures(): (picture: Picture) => boolean {
  const known = new Map<string, boolean>();
  return (picture) => {
    const themed = known.get(picture.path) ?? readDrawing(picture)?.themed === true;
    known.set(picture.path, themed);
    return themed;
  };
}

/** Renders simple SVG pictures as part of the page. Each occurrence has ids of its own; each picture is read once. */
export function inlineDrawings(): RenderDrawing {
  const read = new Map<string, Drawing | undefined>();
  let placed = 0;
  return (picture, place) => {
    if (!read.has(picture.path)) read.set(picture.path, readDrawing(picture));
    const drawing = read.get(picture.path);
    if (!drawing) return undefined;
    placed += 1;
    return { svg: placeDrawing(drawing, { ...place, prefix: `_drawing-${placed}-` }), themed: drawing.themed };
  };
}
