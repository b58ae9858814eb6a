/** The parts of a mark that Moodle knows, in per cent: it refuses a file with others (`question/engine/bank.php`). */
const known = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
] as const;

/** The part of a mark that each of `count` options is worth, in per cent, as near to an equal share as is known. */
export function shareOf(count: number): number {
  const share = 100 / Math.max(1, count);
  return known.reduce((best, each) => (Math.abs(each - share) < Math.abs(best - share) ? each : best));
}

/**
 * What each option of a choice is worth, in per cent: of one the right one all; of several each right one its share, and
 * each wrong one as much less, so that who ticks everything has nothing.
 */
export function gradesOf(options: readonly { readonly isRight: boolean }[], isSeveral: boolean): number[] {
  const right = options.filter(({ isRight }) => isRight).length;
  if (!isSeveral) return options.map(({ isRight }) => (isRight ? 100 : 0));
  const [gain, loss] = [shareOf(right), -shareOf(options.length - right)];
  return options.map(({ isRight }) => (isRight ? gain : right === 0 ? 0 : loss));
}
