import type { Code, Heading, Nodes, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { plainText } from './plain-text.js';

/** A text as its author typed it, with escapes; what a plugin made has no place, and stands for itself. */
export function writtenText(node: Text, source: string): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? node.value : source.slice(start, end);
}

/** The text of a heading on one line, with typewriter quotes where its author typed them. */
export function typedText(heading: Heading, source: string): string {
  const typed = structuredClone(heading);
  visit(typed, 'text', (node) => {
    const written = writtenText(node, source);
    if (written.length === node.value.length) node.value = written;
  });
  return plainText(typed).replace(/\s+/g, ' ');
}

/** The point that lies behind some text that begins at `start`. */
export function pointWithin(start: Point, text: string): Point {
  const lines = text.split('\n');
  const last = (lines.at(-1) ?? '').length;
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 };
}

/** A node as its author typed it. */
export interface Written {
  readonly text: string;
  /** The place of an offset of the text. */
  readonly placeAt: (offset: number) => Point;
}

/** @returns Undefined of what a plugin made: it has no place. */
export function writtenNode({ position }: Nodes, source: string): Written | undefined {
  const [start, end] = [position?.start, position?.end.offset];
  if (start?.offset === undefined || end === undefined) return undefined;
  const text = source.slice(start.offset, end);
  return { text, placeAt: (offset) => pointWithin(start, text.slice(0, offset)) };
}

/** Whether code is code by its indentation alone, without a fence. */
export function isIndented(code: Code, source: string): boolean {
  const start = code.position?.start.offset;
  return start !== undefined && !/^[ \t]*(?:`{3}|~{3})/.test(source.slice(start));
}
