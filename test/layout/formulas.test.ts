import { expect, test } from 'vitest';
import { loadFormulas } from '../../src/layout/formulas.js';
import { editionOfAnswer } from '../support/written-guide.js';

test.each([
  ['an answer', 'Of $x$.', true],
  ['a note', 'Short.[^a]\n\n[^a]: Of $x$.', true],
  ['a trap', 'Short.\n\n### Trap: $x$\n\nNo.', true],
  ['a cheat sheet', 'Short.\n\n### Cheat sheet: Of $x$', true],
  ['no place', 'Short, for $5 to $10.', false],
])('the reader of TeX is there for a formula in %s', async (_place, answer, isThere) => {
  const { guide } = await editionOfAnswer(answer);
  const formulas = await loadFormulas(guide, true);
  expect(formulas.render('x', false) !== undefined).toBe(isThere);
  expect(formulas.css().includes('.formula')).toBe(isThere);
});

test('an output without MathML needs no reader', async () => {
  const { guide } = await editionOfAnswer('Of $x$.');
  expect((await loadFormulas(guide, false)).render('x', false)).toBeUndefined();
});
