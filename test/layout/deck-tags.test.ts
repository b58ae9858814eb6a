import { expect, it } from 'vitest';
import { tagsOf } from '../../src/layout/deck/tags.js';

it('makes of tags a tree of two branches, whatever colons their author wrote', () => {
  expect(tagsOf({ level: 'mid', tags: ['C++::reeds', 'std:::x', 'two words', 'a:b'] })).toEqual([
    'level::mid',
    'tag::C++:reeds',
    'tag::std:x',
    'tag::two-words',
    'tag::a:b',
  ]);
});
