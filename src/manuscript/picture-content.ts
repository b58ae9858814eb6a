import { imageSize } from 'image-size';
import type { Picture } from '../guide/picture.js';

type MediaType = Picture['mediaType'];

/** What a picture's bytes say of it. */
export interface PictureContent {
  readonly mediaType: MediaType;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const mediaTypes: Readonly<Record<string, MediaType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/**
 * Reads type and size from the content, whatever the file is called. An SVG without a size has that of its viewBox.
 *
 * @returns Undefined where the bytes are no picture of a kind that books hold, or a broken one.
 */
export function readPictureContent(bytes: Uint8Array): PictureContent | undefined {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes);
    const mediaType = Object.hasOwn(mediaTypes, type) ? mediaTypes[type] : undefined;
    if (mediaType === undefined || !isLength(width) || !isLength(height)) return undefined;
    // EXIF orientations from 5 on lie on their side; browsers turn them.
    return orientation >= 5 ? { mediaType, width: height, height: width } : { mediaType, width, height };
  } catch {
    return undefined;
  }
}

function isLength(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
