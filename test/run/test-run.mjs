import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedEnvironment, runChild } from '../../src/build/child.mjs';
import { ensureInstalled } from '../../src/build/install.mjs';
import { pinnedNode } from '../../src/build/places.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** Where vitest.config.ts has the numbers written. */
const reportFile = join('coverage', 'tests.json');

/**
 * Runs vitest with the pinned Node.
 *
 * @param {string} folder - Of the checkout.
 * @param {readonly string[]} args - For vitest; `--install` is for test/setup and reaches it as PREPBOOK_INSTALL.
 * @returns {Promise<Counts>} Never without a failure where anything went wrong.
 */
export async function runTests(folder, args) {
  if ((await ensureInstalled(folder)) !== 0) return { passed: 0, failed: 1 };
  rmSync(join(folder, reportFile), { force: true });
  const script = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const install = args.includes('--install') ? { PREPBOOK_INSTALL: '1' } : {};
  const forVitest = args.filter((arg) => arg !== '--install');
  const { code } = await runChild(pinnedNode(folder), [script, 'run', ...forVitest], {
    cwd: folder,
    env: { ...pinnedEnvironment(folder), ...install },
  });
  return readCounts(readReport(join(folder, reportFile)), code, Boolean(process.env.CI));
}

/**
 * @typedef {object} TestReport - What is read of vitest's JSON reporter.
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 */

/**
 * @param {string} file
 * @returns {TestReport | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The counts of a run. Where nobody looks, a test that was skipped has not passed: it counts as failed there.
 *
 * @param {TestReport | undefined} report
 * @param {number} code - Exit code of the run. It also says what is no test's failure: a file that does not load,
 *   coverage below its threshold.
 * @param {boolean} strict - Whether this is continuous integration.
 * @returns {Counts}
 */
export function readCounts(report, code, strict) {
  if (!report) return { passed: 0, failed: 1 };
  const skipped = strict ? report.numPendingTests + report.numTodoTests : 0;
  const failed = report.numFailedTests + skipped;
  const unexplained = failed === 0 && (code !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: unexplained ? 1 : failed };
}
