import { expect, test } from 'vitest';
import { graphviz } from '../../src/draw/engines/graphviz.js';

const written = 'digraph {\n  a -> b\n  b -> [\n}';

test('a fault is told at its line, from the sign on that cannot be read', () => {
  const fault = "syntax error in line 3 near '['";
  expect(graphviz.explain({ fault }, graphviz.prepare(written))).toEqual({
    fault: 'This diagram cannot be read from `[` on.',
    at: { line: 3, column: 8 },
    hint: undefined,
  });
});

test('a text that is never closed is told as one', () => {
  const fault =
    'syntax error in line 9 scanning a quoted string (missing endquote? longer than 16384?)\nString starting:"x]';
  expect(graphviz.explain({ fault }, graphviz.prepare(written))).toEqual({
    fault: 'This diagram cannot be read here.',
    at: { line: 4, column: 1 },
    hint: 'A quotation mark that opens a text is not closed.',
  });
});

test('other faults are told in its own words', () => {
  expect(graphviz.explain({ fault: 'mismatched tag in line 1\n... <i> ...' }, graphviz.prepare(written))).toEqual({
    fault: 'This diagram cannot be drawn. Graphviz says: mismatched tag in line 1.',
  });
});
