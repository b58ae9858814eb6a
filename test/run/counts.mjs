/** @typedef {{passed: number, failed: number}} Counts */

/**
 * @param {Counts} first
 * @param {Counts} second
 * @returns {Counts}
 */
export const addCounts = (first, second) => ({
  passed: first.passed + second.passed,
  failed: first.failed + second.failed,
});

/**
 * Prints the counts as the last line of a run, which .ci/run reads.
 *
 * @param {Counts} counts
 * @returns {number} The exit code that they mean. A run in which nothing passed has not looked at anything.
 */
export function report({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
