import { expect, test } from 'vitest';
import { elements } from '../../support/trees.js';
import { editionOfAnswer } from '../../support/written-guide.js';
import { sectionOf } from '../contexts.js';

const headings = async (answer: string) =>
  elements(sectionOf(await editionOfAnswer(`Short.\n\n${answer}`), 'print'), ({ tagName }) =>
    /^h[4-6]$/.test(tagName),
  ).map(({ tagName }) => tagName);

test.each([1, 2, 3, 4, 5, 6])(
  'a heading of rank %i that stands alone in an answer is one below its question',
  async (rank) => {
    expect(await headings(`<h${rank}>A</h${rank}>`)).toEqual(['h4']);
  },
);

test.each([
  ['### A\n\n#### B\n\n### C', ['h4', 'h5', 'h4']],
  ['### A\n\n###### B\n\n##### C', ['h4', 'h5', 'h5']],
  ['### A\n\n#### B\n\n##### C\n\n###### D', ['h4', 'h5', 'h6', 'h6']],
])('ranks that were skipped are closed up: %j', async (answer, ranks) => {
  expect(await headings(answer)).toEqual(ranks);
});
