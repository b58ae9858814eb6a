import type { Point } from 'unist';

export type Decoded =
  | { readonly text: string; readonly invalidAt?: undefined }
  /** Where the first byte stands that is not UTF-8. */
  | { readonly text?: undefined; readonly invalidAt: Point };

/**
 * Decodes a file of an author: UTF-8, with or without a byte order mark. Line ends become line feeds, which moves
 * no line and no column.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { invalidAt: firstInvalid(bytes) };
  }
}

/** The replacement sign of a tolerant decoder marks the place; the author may have typed that sign, so both are compared. */
function firstInvalid(bytes: Uint8Array): Point {
  const tolerant = new TextDecoder('utf-8').decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  for (const sign of tolerant) {
    if (sign === '\ufffd' && !matches(bytes, offset, encoder.encode(sign))) break;
    offset += encoder.encode(sign).length;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function matches(bytes: Uint8Array, offset: number, part: Uint8Array): boolean {
  return part.every((byte, index) => bytes[offset + index] === byte);
}
