import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { blocksOf, type Part, textsOf, writtenBlocksOf } from '../../src/guide/question.js';
import { makeGuide } from '../support/guide.js';

const block = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

const [plain] = makeGuide().sections[0]?.questions ?? [];
if (!plain) throw new Error('no question');

const part = (name: string): Part => ({
  title: [{ type: 'text', value: `${name}, title` }],
  content: [block(`${name}, content`)],
  place: plain.place,
});

const whole = {
  ...plain,
  short: block('short'),
  explanation: [block('explanation')],
  traps: [part('first trap'), part('second trap')],
  why: part('why'),
  followUps: [part('follow-up')],
  sheet: part('sheet'),
};

const words = (nodes: readonly RootContent[]): string[] =>
  nodes.map((node) => {
    const [text] = node.type === 'paragraph' ? node.children : [node];
    return text?.type === 'text' ? text.value : '';
  });

const blocks = [
  ...['short', 'explanation', 'first trap, content', 'second trap, content', 'why, content', 'follow-up, content'],
];

test('the blocks of an answer stand in the order of a book', () => {
  expect(words(blocksOf(whole))).toEqual(blocks);
  expect(words(blocksOf({ ...whole, short: undefined, why: undefined }))).toEqual([
    ...['explanation', 'first trap, content', 'second trap, content', 'follow-up, content'],
  ]);
});

test('those for the cheat sheet were written, too, but are no part of the answer', () => {
  expect(words(writtenBlocksOf(whole))).toEqual([...blocks, 'sheet, content']);
  expect(words(writtenBlocksOf({ ...whole, sheet: undefined }))).toEqual(blocks);
});

test('readers read the titles, too', () => {
  expect(words(textsOf(whole))).toEqual([
    ...['What about s1-1?', 'short', 'explanation', 'first trap, title', 'first trap, content', 'second trap, title'],
    ...['second trap, content', 'why, title', 'why, content', 'follow-up, title', 'follow-up, content'],
  ]);
});
