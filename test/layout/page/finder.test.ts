import { expect, test } from 'vitest';
import { renderWebPage } from '../../../src/layout/index.js';
import { attribute, elements, hasClass, readHtml } from '../../support/trees.js';
import { editionOfWritten, question, sectionHead } from '../../support/written-guide.js';

/** The room that is kept for the picture of the progress: its kind and its size. */
async function roomFor(count: number): Promise<unknown[]> {
  const questions = Array.from({ length: count }, (_, at) =>
    question(`What is ${at}?`, `${at}.`, `\`easy\` \`#q${at}\``),
  );
  const edition = await editionOfWritten({ files: { 's.md': sectionHead('s') + questions.join('') } });
  const tree = readHtml(await renderWebPage(edition, { theme: 'classic', version: '0.0.0' }));
  return [...elements(tree, hasClass('progress-cells')), ...elements(tree, hasClass('progress-bar'))].map((svg) => [
    svg.properties['className'],
    attribute(svg, 'viewBox'),
  ]);
}

test('a cell for each question while they can be told apart, else a bar', async () => {
  expect(await roomFor(2)).toEqual([[['progress-cells'], '0 0 238 10']]);
  expect(await roomFor(251)).toEqual([[['progress-bar'], '0 0 100 10']]);
});
