import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import {
  isForeign,
  isPhrasing,
  isTransparent,
  simplifyTitle,
  unwrapBlocks,
} from '../../../src/layout/content/phrasing.js';

const tree = (...children: ElementContent[]): Root => ({ type: 'root', children });

test('what stands in a line is phrasing, obsolete elements and parts of ruby as well', () => {
  expect(['em', 'code', 'img', 'ruby', 'rp', 'rt', 'strike', 'tt'].filter((name) => !isPhrasing(name))).toEqual([]);
  expect(['p', 'div', 'ul', 'table', 'h2', 'blockquote'].filter(isPhrasing)).toEqual([]);
});

test('links and changes may hold what stands around them', () => {
  expect(['a', 'ins', 'del', 'em', 'p'].map(isTransparent)).toEqual([true, true, true, false, false]);
});

test('formulas and drawings are no HTML', () => {
  expect([h('math'), h('svg'), h('p')].map(isForeign)).toEqual([true, true, false]);
});

describe('blocks in a title', () => {
  test('give their content alone, however deep they are', () => {
    const title = tree(h('p', ['a ', h('em', ['b', h('div', ['c', h('p', 'd')])])]));
    unwrapBlocks(title);
    expect(title).toEqual(tree({ type: 'text', value: 'a ' }, h('em', ['b', 'c', 'd'])));
  });

  test('are left in formulas', () => {
    const formula: Element = h('math', [h('p', 'a')]);
    const title = tree(formula);
    unwrapBlocks(title);
    expect(title).toEqual(tree(h('math', [h('p', 'a')])));
  });
});

test('a title that stands in a link has no link, id, name, picture or line end', () => {
  const title = tree(
    h('a', { href: '#x', id: 'y' }, [h('em', { id: 'z', name: 'n' }, 'a'), h('a', 'b')]),
    h('br'),
    h('img', { src: 'c.png', alt: 'a key' }),
    h('img', { src: 'd.png' }),
    h('code', 'e'),
  );
  simplifyTitle(title);
  const text = (value: string) => ({ type: 'text' as const, value });
  expect(title).toEqual(tree(h('em', 'a'), text('b'), text(' '), text('a key'), text(''), h('code', 'e')));
});
