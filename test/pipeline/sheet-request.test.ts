import { describe, expect, it } from 'vitest';
import { resolveSheet } from '../../src/pipeline/sheet-request.js';
import { toolError } from '../support/errors.js';

describe('what is asked of cheat sheets', () => {
  it('has defaults', () => {
    const usual = { scope: 'section', orientation: undefined, minType: 7.5, duplex: false };
    expect(resolveSheet()).toEqual(usual);
    expect(resolveSheet({ minType: undefined })).toEqual(usual);
    const asked = { scope: 'guide', orientation: 'landscape', minType: 5, duplex: true } as const;
    expect(resolveSheet(asked)).toEqual(asked);
  });

  it.each([4.9, 14.1, Number.NaN])('is no type of %d pt', (minType) => {
    expect(toolError(() => resolveSheet({ minType }))).toMatch(
      `usage/min-type-out-of-range: Unexpected smallest type of ${minType} pt, expected 5 to 14`,
    );
  });
});
