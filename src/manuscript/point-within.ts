import type { Point } from 'unist';

/** The point that lies behind some text that begins at `start`. */
export function pointWithin(start: Point, text: string): Point {
  const lines = text.split('\n');
  const last = (lines.at(-1) ?? '').length;
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 };
}
