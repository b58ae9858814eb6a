import stringWidth from 'string-width';
import { promptSigns } from '../guide/dialogue.js';
import type { FenceResult, StepDifference } from '../pipeline/proof.js';
import { withoutControls } from './display-width.js';

/** Columns of a side; longer lines push the other side out. */
const mostColumns = 72;
const mostLines = 40;

/** A difference as lines: where it is, what was typed, and what was expected beside what came. */
function describeDifference(root: string, on: string, difference: StepDifference): string[] {
  const { place, step, observed, fault } = difference;
  const at = `${root}${place.file}:${place.line}:${place.column}`;
  const typed = step === undefined ? '' : `  ${step.client ?? ''}${promptSigns[step.kind]} ${step.text}`;
  const head = withoutControls(`${at}  differs on ${on}${typed.trimEnd()}`);
  if (fault !== undefined) return [head, `    ${withoutControls(fault)}`];
  return [head, ...besides(step?.expected ?? [], observed)];
}

/** Two texts side by side; a mark stands between lines that are not the same sign by sign. */
function besides(expected: readonly string[], got: readonly string[]): string[] {
  const [left, right] = [expected, got].map((lines) => lines.slice(0, mostLines).map(withoutControls));
  const rows = Math.max(left?.length ?? 0, right?.length ?? 0);
  const width = Math.min(mostColumns, Math.max(8, ...(left ?? []).map((line) => stringWidth(line))));
  const pad = (text: string) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));
  const lines = Array.from({ length: rows }, (_, row) => {
    const [one, other] = [left?.[row], right?.[row]];
    return `    ${pad(one ?? '')} ${one === other ? '│' : '≠'} ${other ?? ''}`.trimEnd();
  });
  const more = Math.max(expected.length, got.length) - rows;
  return [`    ${pad('expected')} │ got`, ...lines, ...(more > 0 ? [`    … ${more} more lines`] : [])];
}

/** Everything that has to be said of a fence that is not as it should be. */
export function describeFault(root: string, result: FenceResult): string[] {
  if (result.kind === 'refused') {
    return result.refusals.map(({ message, place }) =>
      withoutControls(`${root}${place.file}:${place.line}:${place.column}  refused  ${message}`),
    );
  }
  if (result.kind !== 'differs') return [];
  return result.differences.flatMap((difference) => describeDifference(root, result.on, difference));
}
