import { expect, it } from 'vitest';
import { printLimit } from '../../../src/press/print/limit.js';
import { toolError } from '../../support/errors.js';

it('grows with the document', () => {
  expect(printLimit(0, {})).toBe(120_000);
  expect(printLimit(6e6, {})).toBe(180_000);
});

it('is what the reader says, in seconds', () => {
  expect(printLimit(6e6, { PREPBOOK_PRINT_LIMIT: '2.5' })).toBe(2_500);
});

it.each(['soon', '0', '-1', '1e9'])('cannot be %s', (PREPBOOK_PRINT_LIMIT) => {
  const message = toolError(() => printLimit(1, { PREPBOOK_PRINT_LIMIT }));
  expect(message.replace(PREPBOOK_PRINT_LIMIT, '…')).toMatchInlineSnapshot(`
    "usage/print-limit-invalid: PREPBOOK_PRINT_LIMIT=… is no number of seconds.
      hint: For instance PREPBOOK_PRINT_LIMIT=600."
  `);
});
