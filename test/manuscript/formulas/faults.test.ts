import { describe, expect, it, test } from 'vitest';
import { readGuide } from '../../../src/manuscript/index.js';
import { config, guideFolder, question, toldOf } from '../guide-folder.js';

describe('a fault of a formula is told where it stands', () => {
  test.each([
    ['within a line', String.raw`Some $x + \foo{y}$ here.`, '9:11'],
    ['of two, at the second', String.raw`Some $x$ and $\foo$ here.`, '9:15'],
    ['on a second line', 'Some $x +\n\\foo$ here.', '10:1'],
    ['within a quotation', String.raw`> Some $x + \foo$ here.`, '9:13'],
    ['on a second line of a quotation', '> Some $x +\n> \\foo$ here.', '10:3'],
    ['within an item', '- a\n  - Some $\\foo$.', '10:11'],
    ['by itself', 'A.\n\n$$\nx\n+ \\foo\n$$', '13:3'],
    ['by itself within an item', '- a\n\n  $$\n  x + \\foo\n  $$', '12:7'],
    ['on one line by itself', 'A.\n\n$$ x + \\foo $$', '11:8'],
    ['within a paragraph, displayed', 'See $$x + \\foo$$ here.', '9:11'],
    ['in a cell', '| a | b |\n| - | - |\n| c | $\\foo$ |', '11:8'],
    ['in a fence', 'A.\n\n```math\nx\n\\foo\n```', '13:1'],
    ['in a heading', 'A.\n\n### Of $\\foo$', '11:9'],
    ['in a note', 'A.[^1]\n\n[^1]: Of $\\foo$.', '11:11'],
    ['at its end', 'Some ${x$ here.', '9:8'],
  ])('%s', async (_where, body, place) => {
    const told = await toldOf('formula-valid', body);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${place} `));
  });
});

it('tells of dollars that nothing closes', async () => {
  expect(await toldOf('block-closed', 'A.\n\n$$\nx = 1\n\nMore.')).toEqual([
    '11:1 The formula that begins here is never closed. End it with a line `$$`',
  ]);
  expect(await toldOf(/^(?:block-closed|formula-.*)$/, 'A.\n\n$$\nx = 1\n$$\n\nMore.')).toEqual([]);
});

it('tells once of formulas that guide.yaml turns off', async () => {
  const folder = await guideFolder({
    'guide.yaml': `${config}markdown: { math: false }\n`,
    'keys.md': question('About $n^2$ and $m$.\n\n```math\nx\n```\n\n$$\ny\n$$'),
  });
  const { messages, guide } = await readGuide(folder);
  const told = messages.filter(({ ruleId = '' }) => ruleId.startsWith('formula-'));
  expect(told.map(({ reason }) => reason)).toEqual([
    'Formulas are turned off, so `$n^2$` is printed as it stands. So are 3 more.',
  ]);
  expect(guide?.sections[0]?.questions[0]?.short).toMatchObject({ children: [{ value: 'About $n^2$ and $m$.' }] });
});
