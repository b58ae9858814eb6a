import { describe, expect, it } from 'vitest';
import { readCounts } from './test-run.mjs';

const run = { numPassedTests: 9, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

describe('readCounts', () => {
  it('gives the counts of the run', () => {
    expect(readCounts({ ...run, numFailedTests: 2 }, 1, false)).toEqual({ passed: 9, failed: 2 });
  });

  it('lets tests be skipped at a desk, and counts them as failed where nobody looks', () => {
    const skipping = { ...run, numPendingTests: 2, numTodoTests: 1 };
    expect(readCounts(skipping, 0, false)).toEqual({ passed: 9, failed: 0 });
    expect(readCounts(skipping, 0, true)).toEqual({ passed: 9, failed: 3 });
  });

  it.each([
    ['no report was written', undefined, 0],
    ['the run failed and no test did', run, 1],
    ['nothing was run', { ...run, numPassedTests: 0 }, 0],
  ])('counts a failure where %s', (_, report, code) => {
    expect(readCounts(report, code, false).failed).toBe(1);
  });
});
