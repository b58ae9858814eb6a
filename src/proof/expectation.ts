import { isGap } from '../guide/dialogue.js';
import type { ReplyElement } from '../guide/runner.js';
import { matchAnyOrder } from './any-order.js';
import { type Bindings, matchLine } from './marks.js';

/** Steps of comparing one reply: a reply with so many gaps that it takes more is taken for another. */
const mostTries = 50_000;

/**
 * Compares a reply with what its author wrote, line by line; spaces at line ends do not count.
 *
 * @param expected - Lines. Beside the marks of `matchLine`, a line with nothing but `…` stands for any lines.
 * @param observed - Lines as the program prints them.
 * @param bindings - What marks have stood for so far in the question.
 * @param elements - Where the elements of the reply may come in any order: reads them.
 * @returns The bindings, with those that this reply gave a meaning; undefined where the reply is another.
 */
export function matchReply(
  expected: readonly string[],
  observed: readonly string[],
  bindings: Bindings,
  elements?: (lines: readonly string[]) => ReplyElement,
): Bindings | undefined {
  const seen = withoutBlankEnd(observed);
  const inOrder = matchLines(expected, seen, bindings, { left: mostTries });
  if (inOrder || !elements) return inOrder;
  return matchAnyOrder(elements(expected), elements(seen), bindings);
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function matchLines(
  expected: readonly string[],
  observed: readonly string[],
  bindings: Bindings,
  tries: { left: number },
): Bindings | undefined {
  let bound = bindings;
  for (const [index, line] of expected.entries()) {
    tries.left -= 1;
    if (tries.left < 0) return undefined;
    if (isGap(line)) return matchAfterGap(expected.slice(index + 1), observed.slice(index), bound, tries);
    const found = index < observed.length ? matchLine(line, observed[index] ?? '', bound) : undefined;
    if (!found) return undefined;
    bound = found;
  }
  return expected.length === observed.length ? bound : undefined;
}

/** What was left out may be nothing, too. */
function matchAfterGap(
  expected: readonly string[],
  observed: readonly string[],
  bindings: Bindings,
  tries: { left: number },
): Bindings | undefined {
  if (expected.length === 0) return bindings;
  for (let skipped = 0; skipped <= observed.length && tries.left > 0; skipped += 1) {
    const found = matchLines(expected, observed.slice(skipped), bindings, tries);
    if (found) return found;
  }
  return undefined;
}
