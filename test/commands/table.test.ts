import { expect, it } from 'vitest';
import { formatTable } from '../../src/commands/table.js';

it('aligns columns by what they take on a terminal', () => {
  const rows = [
    ['1.1', 'Junior', '键', 'first'],
    ['10.12', 'Mid', 'key', 'second'],
  ];
  expect(formatTable(rows, ['right', 'left', 'left', 'left']).join('\n')).toMatchInlineSnapshot(`
    "  1.1  Junior  键   first
    10.12  Mid     key  second"
  `);
});

it('keeps the place of a missing cell and no spaces at the end', () => {
  expect(formatTable([['a', '', 'b'], ['cc', '22 pages'], ['d']], ['left', 'right', 'left'])).toEqual([
    'a             b',
    'cc  22 pages',
    'd',
  ]);
});

it('makes no line of no row', () => {
  expect(formatTable([], ['left'])).toEqual([]);
});
