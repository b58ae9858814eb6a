import type { Heading, Paragraph, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { labelsFor } from '../../src/guide/labels/index.js';
import { partNames } from '../../src/manuscript/part-names.js';
import { changeText } from '../../src/manuscript/slices/own-text.js';

const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const text = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const labels: Paragraph = { type: 'paragraph', children: [{ type: 'inlineCode', value: 'easy' }] };

/** What a change is given, stretch by stretch, and what comes of it: each paragraph doubled. */
async function changed(...nodes: readonly RootContent[]) {
  const given: RootContent[][] = [];
  const result = await changeText(nodes, partNames(labelsFor('en')), async (stretch) => {
    given.push([...stretch]);
    return stretch.flatMap((node): RootContent[] => (node.type === 'paragraph' ? [node, node] : [node]));
  });
  return { given, result };
}

const [title, trap, aside] = [heading(2, 'What is a key?'), heading(3, 'Trap: Not so'), heading(3, 'Aside')];

test('a change never sees the label line and the headings of parts, which stay where they are', async () => {
  const { given, result } = await changed(title, labels, text('a'), trap, text('b'), text('c'));
  expect(given).toEqual([
    [title, text('a')],
    [text('b'), text('c')],
  ]);
  expect(result).toEqual([title, labels, ...[text('a'), text('a')], trap, ...['b', 'b', 'c', 'c'].map(text)]);
});

test('headings that name no part are text, and so are those of another depth', async () => {
  const deeper = heading(4, 'Trap: Not so');
  const { given } = await changed(title, text('a'), aside, deeper, text('b'));
  expect(given).toEqual([[title, text('a'), aside, deeper, text('b')]]);
});

test('parts that follow one another have nothing between them that could be changed', async () => {
  const { given, result } = await changed(title, labels, trap, trap, text('a'));
  expect(given).toEqual([[title], [text('a')]]);
  expect(result).toEqual([title, labels, trap, trap, text('a'), text('a')]);
});

test('what is no question is text as a whole', async () => {
  for (const first of [heading(1, 'Keys'), trap, text('a')]) {
    const { given } = await changed(first, labels, trap);
    expect(given).toEqual([[first, labels, trap]]);
  }
});
