import { PDFContext, PDFName, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeHeadingLevels } from '../../../src/press/finish/heading-levels.js';

/** What becomes of headings of these levels. */
function closed(levels: readonly number[]): number[] {
  const context = PDFContext.create();
  const elements = levels.map((level, at) => {
    const role = `H${level}`;
    return { ref: PDFRef.of(at + 1), dict: context.obj({ S: role }), role };
  });
  closeHeadingLevels(elements);
  return elements.map(({ dict }) => Number(String(dict.get(PDFName.of('S'))).slice(2)));
}

it('lets headings begin at the first level and go down one by one', () => {
  expect(closed([2, 2, 4, 3, 2])).toEqual([1, 1, 2, 2, 1]);
  expect(closed([1, 3, 3, 2, 4])).toEqual([1, 2, 2, 2, 3]);
});

const level = fc.integer({ min: 1, max: 6 });

it('never skips a level, and leaves those alone that skip none', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1 }), (levels) => {
      const result = closed(levels);
      expect(result.every((each, at) => each >= 1 && each <= (result[at - 1] ?? 0) + 1)).toBe(true);
      expect(closed(result)).toEqual(result);
    }),
  );
});
