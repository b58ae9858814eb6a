import { cjk } from '../guide/cjk.js';

/** Where a text of the cover may stand; lengths in the picture's units. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The largest first: it is taken where the text fits with it. */
  readonly sizes: readonly number[];
  /** From one line to the next, as a multiple of the size. */
  readonly leading: number;
}

/** A text in lines of one size. */
export interface Lines {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly list: readonly string[];
}

/** After spaces, hyphens and slashes, and between signs that are written without spaces; never before what closes. */
const mayBreak = new RegExp(
  String.raw`(?<=[\s\-\u2010\u2013\u2014/])(?=\S)|(?<=[${cjk.wide}])(?=[${cjk.wide}])(?![\p{Pe}\p{Pf}\p{Po}\u30fc])`,
  'u',
);

/**
 * Breaks a text into lines, in the largest size with which it fits. Words are broken only where one is too long for a
 * line in every size. What fits in no size ends with an ellipsis.
 *
 * @param widthOf - Width of a line in ems.
 */
export function fitLines(text: string, room: Room, widthOf: (line: string) => number): Lines {
  const words = text.trim().split(mayBreak);
  const signs = Array.from(new Intl.Segmenter().segment(text.trim()), ({ segment }) => segment);
  for (const pieces of [words, signs]) {
    for (const size of room.sizes) {
      const list = joinPieces(pieces, room.width / size, widthOf);
      const isWithin = list.every((line) => widthOf(line) * size <= room.width);
      if (isWithin && list.length <= mostLines(room, size)) return { size, leading: size * room.leading, list };
    }
  }
  return cutShort(signs, room, widthOf);
}

const mostLines = ({ height, leading }: Room, size: number): number => Math.floor(height / (leading * size));

/** Joins pieces to lines of at most so many ems; a piece that is wider is a line of its own. */
function joinPieces(pieces: readonly string[], most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= most) lines[lines.length - 1] = longer;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function cutShort(signs: readonly string[], room: Room, widthOf: (line: string) => number): Lines {
  const size = room.sizes.at(-1) ?? 0;
  // Room for the ellipsis is left in each line: it is one sign, and which line is the last is known only afterwards.
  const most = room.width / size - widthOf('…');
  const list = joinPieces(signs, most, widthOf).slice(0, mostLines(room, size));
  return { size, leading: size * room.leading, list: [...list.slice(0, -1), `${list.at(-1) ?? ''}…`] };
}
