/** Code points from first to last, both included. */
type Interval = readonly [first: number, last: number];

/**
 * Reads a CSS `unicode-range` (CSS Fonts 4, 4.5): `U+0-FF, U+4??`, any case.
 *
 * @returns A test for code points.
 */
export function parseUnicodeRange(range: string): (codePoint: number) => boolean {
  const intervals = range.split(',').map(parseInterval);
  return (codePoint) => intervals.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function parseInterval(text: string): Interval {
  const match = /^U\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(text.trim());
  if (!match?.[1]) throw new SyntaxError(`"${text}" is no unicode-range`);
  const [, first, last] = match;
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last ?? first.replaceAll('?', 'f'), 16)];
}

/**
 * Writes a CSS `unicode-range`.
 *
 * @param codePoints - In any order, at least one.
 */
export function formatUnicodeRange(codePoints: Iterable<number>): string {
  const intervals: [first: number, last: number][] = [];
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const open = intervals.at(-1);
    if (open && open[1] + 1 === codePoint) open[1] = codePoint;
    else intervals.push([codePoint, codePoint]);
  }
  return intervals.map(formatInterval).join(', ');
}

function formatInterval([first, last]: Interval): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
