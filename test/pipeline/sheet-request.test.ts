import { describe, expect, it } from 'vitest';
import { resolveSheet } from '../../src/pipeline/sheet-request.js';
import { toolError } from '../support/errors.js';

describe('what is asked of cheat sheets', () => {
  it('has defaults', () => {
    const usual = { scope: 'section', orientation: undefined, minType: 7.5, duplex: false };
    expect(resolveSheet('cheat-sheet')).toEqual(usual);
    expect(resolveSheet('book', { minType: undefined })).toEqual(usual);
    const asked = { scope: 'guide', orientation: 'landscape', minType: 5, duplex: true } as const;
    expect(resolveSheet('cheat-sheet', asked)).toEqual(asked);
  });

  it('is refused for another layout, by the name of its flag', () => {
    expect(toolError(() => resolveSheet('book', { scope: undefined, minType: 8 }))).toMatchInlineSnapshot(`
      "usage/option-of-another-layout: Unexpected --min-type for the layout book, expected it with cheat-sheet alone
        hint: Add --layout cheat-sheet, or leave --min-type out."
    `);
  });

  it.each([4.9, 14.1, Number.NaN])('is no type of %d pt', (minType) => {
    expect(toolError(() => resolveSheet('cheat-sheet', { minType }))).toMatch(
      `usage/min-type-out-of-range: Unexpected smallest type of ${minType} pt, expected 5 to 14`,
    );
  });
});
