import { imageSize } from 'image-size';
import type { Picture } from '../guide/picture.js';
import { drawingBytes, drawingFile, isDrawing, readSvg } from './drawing/index.js';

type MediaType = Picture['mediaType'];

/** What a picture's bytes say of it. */
export interface PictureContent extends Omit<Picture, 'path'> {
  /** What a drawing held and no output shows, as it is named to authors. */
  readonly lost?: readonly string[];
}

const mediaTypes: Readonly<Record<string, MediaType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/**
 * Reads a picture's kind and size from its content, whatever the file is called. A drawing is reduced to what draws;
 * one without a size has that of its viewBox.
 *
 * @returns In `fault` why it is no picture of a kind that books hold, in words that go on from its name.
 */
export function readPictureContent(bytes: Uint8Array): PictureContent | { readonly fault: string } {
  if (isDrawing(bytes)) return drawingContent(bytes);
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes);
    const mediaType = Object.hasOwn(mediaTypes, type) ? mediaTypes[type] : undefined;
    if (mediaType === undefined || !isLength(width) || !isLength(height)) return { fault: otherKind };
    // EXIF orientations from 5 on lie on their side; browsers turn them.
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { mediaType, bytes, ...size };
  } catch {
    return { fault: otherKind };
  }
}

const otherKind = 'is no whole PNG, JPEG, GIF, WebP or SVG file';

function drawingContent(bytes: Uint8Array): PictureContent | { readonly fault: string } {
  const read = readSvg(bytes);
  if ('fault' in read) return read;
  const size = drawingSize(drawingBytes({ ...read.svg, children: [] }));
  if (!size) return { fault: 'has neither a size nor a `viewBox`' };
  const drawing = drawingFile(read.svg, size);
  return { mediaType: 'image/svg+xml', bytes: drawingBytes(drawing), ...size, drawing, lost: read.lost };
}

/** CSS pixels. */
function drawingSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return isLength(width) && isLength(height) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function isLength(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
