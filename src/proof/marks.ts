/** What the marks `<name>` of a question stood for so far. */
export type Bindings = ReadonlyMap<string, string>;

/** A number matches one that differs from it by no more than this part of it. */
const tolerance = 0.25;

/** `<name>`, and `≈120`. */
const nameForm = '<([a-z][a-z0-9 _-]*)>';
const markForm = `${nameForm}|≈(-?\\d+(?:\\.\\d+)?)`;

/** How many marks a text has. */
export const countMarks = (text: string): number => [...text.matchAll(new RegExp(markForm, 'g'))].length;

/** Puts what the marks stand for in their places; leaves those that stand for nothing yet. */
export function substitute(text: string, bindings: Bindings): string {
  return text.replace(new RegExp(nameForm, 'g'), (whole, name: string) => bindings.get(name) ?? whole);
}

/** A piece of an expected line: words as they are, any text under a name, or a number within a quarter. */
type Piece = { readonly words: string } | { readonly name: string } | { readonly about: number };

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const found of line.matchAll(new RegExp(markForm, 'g'))) {
    if (found.index > last) pieces.push({ words: line.slice(last, found.index) });
    pieces.push(found[1] === undefined ? { about: Number(found[2]) } : { name: found[1] });
    last = found.index + found[0].length;
  }
  if (last < line.length) pieces.push({ words: line.slice(last) });
  return pieces;
}

/** Tries of one line. A line that needs more is not told apart by its marks. */
const mostTries = 20_000;

/**
 * Compares one line with what its author wrote.
 *
 * @param expected - May hold `<name>` (any text, the same wherever the name comes again) and `≈120` (a number within a
 *   quarter of it).
 * @returns The names with those that the line gave a meaning; undefined where it is another line.
 */
export function matchLine(expected: string, observed: string, bindings: Bindings): Bindings | undefined {
  const [wanted, seen] = [expected.trimEnd(), observed.trimEnd()];
  if (wanted === seen) return bindings;
  const pieces = piecesOf(wanted);
  if (!pieces.some((piece) => !('words' in piece))) return undefined;
  return matchPieces(pieces, seen, bindings, { left: mostTries });
}

function matchPieces(
  pieces: readonly Piece[],
  text: string,
  bindings: Bindings,
  tries: { left: number },
): Bindings | undefined {
  const [piece, ...rest] = pieces;
  if (!piece) return text === '' ? bindings : undefined;
  tries.left -= 1;
  if (tries.left < 0) return undefined;
  if ('about' in piece) return matchNumber(piece.about, rest, text, bindings, tries);
  const words = 'words' in piece ? piece.words : bindings.get(piece.name);
  if (words !== undefined) {
    return text.startsWith(words) ? matchPieces(rest, text.slice(words.length), bindings, tries) : undefined;
  }
  return 'name' in piece ? matchName(piece.name, rest, text, bindings, tries) : undefined;
}

function matchNumber(
  about: number,
  rest: readonly Piece[],
  text: string,
  bindings: Bindings,
  tries: { left: number },
): Bindings | undefined {
  const number = /^-?\d+(?:\.\d+)?/.exec(text)?.[0];
  if (number === undefined || Math.abs(Number(number) - about) > Math.abs(about) * tolerance) return undefined;
  return matchPieces(rest, text.slice(number.length), bindings, tries);
}

/** The shortest text that lets the rest of the line fit; at least one sign. */
function matchName(
  name: string,
  rest: readonly Piece[],
  text: string,
  bindings: Bindings,
  tries: { left: number },
): Bindings | undefined {
  for (let length = 1; length <= text.length && tries.left > 0; length += 1) {
    const bound = new Map(bindings).set(name, text.slice(0, length));
    const found = matchPieces(rest, text.slice(length), bound, tries);
    if (found) return found;
  }
  return undefined;
}
