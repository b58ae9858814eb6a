import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { keepOptions } from '../../../src/layout/content/options.js';

const kept = (node: ElementContent): ElementContent | undefined => {
  const tree: Root = { type: 'root', children: [node] };
  keepOptions(tree);
  return tree.children[0] as ElementContent;
};
const option = (text: string) => h('span', { className: ['option'] }, text);

test.each(['code', 'kbd', 'samp'])('in %s, hyphens that begin a word stay with its first letter', (name) => {
  expect(kept(h(name, 'redis-cli --bigkeys -n 1'))).toEqual(
    h(name, ['redis-cli ', option('--b'), 'igkeys ', option('-n'), ' 1']),
  );
});

test.each([
  ['-@all', [option('-@'), 'all']],
  ['-x', [option('-x')]],
  ['[-<file>]', ['[', option('-<'), 'file>]']],
  ['a,-b|-c(-d', ['a,', option('-b'), '|', option('-c'), '(', option('-d')]],
  ['io-threads-do-reads', ['io-threads-do-reads']],
  ['--- - a--b', ['--- - a--b']],
])('%s', (text, children) => {
  expect(kept(h('code', text))).toEqual(h('code', children));
});

test('marks in code are looked into, blocks of code and other text are not', () => {
  expect(kept(h('code', [h('em', '-a b')]))).toEqual(h('code', [h('em', [option('-a'), ' b'])]));
  expect(kept(h('pre', [h('code', '-a')]))).toEqual(h('pre', [h('code', '-a')]));
  expect(kept(h('p', '-a'))).toEqual(h('p', '-a'));
});
