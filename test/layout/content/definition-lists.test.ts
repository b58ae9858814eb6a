import type { Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { groupTerms } from '../../../src/layout/content/definition-lists.js';

test('each item has its terms and all that they mean', () => {
  const [dt, dd] = [(text: string) => h('dt', text), (text: string) => h('dd', text)];
  const tree: Root = h(null, [h('dl', ['\n', dt('a'), dd('1'), dd('2'), '\n', dt('b'), dt('c'), dd('3')])]);
  groupTerms(tree);
  const item = (...parts: ReturnType<typeof dt>[]) => h('div', { role: 'listitem' }, parts);
  const [list] = tree.children;
  expect(list).toEqual(h('dl', { role: 'list' }, [item(dt('a'), dd('1'), dd('2')), item(dt('b'), dt('c'), dd('3'))]));
});
