import { gap, isGap } from '../guide/dialogue.js';
import type { Place } from '../guide/place.js';
import type { CommentedLine } from '../guide/step.js';
import { matchLine } from './marks.js';
import type { FenceResult, StepDifference } from './result.js';

/** Lines of a file to be put in the place of others. */
export interface LineChange {
  /** Relative to the guide's folder. */
  readonly file: string;
  /** The first line that goes, counted from 1. */
  readonly line: number;
  /** Column of the fence, counted from 1: what stands before it on the line above is put before new lines, too. */
  readonly column: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The changes that would make the fences say what was observed. Steps that came to nothing change nothing. */
export function changesOf(results: readonly FenceResult[]): LineChange[] {
  return results.flatMap((result) => (result.kind === 'differs' ? result.differences.flatMap(changeOf) : []));
}

function changeOf({ step, observed, fault }: StepDifference): LineChange[] {
  if (!step || step.kind === 'server' || fault !== undefined) return [];
  const { file, line, column } = step.place;
  const after = mergeReply(step.expected, observed);
  if (step.commented) return commentChanges(step.place, step.commented, after);
  return [{ file, line: step.replyLine ?? line + 1, column, before: step.expected, after }];
}

/**
 * A line each in the place of the one that was there. What is more than before goes below the last; what is less leaves
 * the code beside it.
 */
function commentChanges({ file, column }: Place, lines: readonly CommentedLine[], reply: readonly string[]) {
  return lines.map(({ line, code, mark }, index): LineChange => {
    const [first, ...others] = index === lines.length - 1 ? reply.slice(index) : reply.slice(index, index + 1);
    const indent = /^\s*/.exec(code)?.[0] ?? '';
    const kept = code.trim() === '' ? [] : [code.trimEnd()];
    const after = first === undefined ? kept : [code + mark + first, ...others.map((text) => indent + mark + text)];
    return { file, line, column, before: [''], after };
  });
}

/**
 * A reply as observed, with the author's marks kept on lines that they still match, and gaps kept where the lines around
 * them are still there.
 */
export function mergeReply(expected: readonly string[], observed: readonly string[]): string[] {
  const merged: string[] = [];
  let at = 0;
  let leavesOut = false;
  const keepUntil = (end: number) => {
    if (leavesOut && end > at) merged.push(gap);
    else merged.push(...observed.slice(at, end));
    at = end;
    leavesOut = false;
  };
  for (const line of expected) {
    if (isGap(line)) {
      leavesOut = true;
      continue;
    }
    const found = observed.findIndex((seen, index) => index >= at && matchLine(line, seen, new Map()) !== undefined);
    if (found < 0) continue;
    keepUntil(found);
    merged.push(line);
    at = found + 1;
  }
  keepUntil(observed.length);
  return merged;
}

/**
 * Puts changes into the text of their file.
 *
 * @param source - As it stands on the disk; its line ends and the indentation of its fences stay.
 */
export function applyChanges(source: string, changes: readonly LineChange[]): string {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.split(/\r?\n/);
  for (const { line, column, before, after } of changes.toSorted((one, other) => other.line - one.line)) {
    const above = lines[line - 2] ?? '';
    const indent = /^[ \t>]*/.exec(above.slice(0, column - 1))?.[0] ?? '';
    lines.splice(line - 1, before.length, ...after.map((text) => (text === '' ? '' : indent + text)));
  }
  return lines.join(lineEnd);
}
