import { describe, expect, test } from 'vitest';
import { foldForSearch, isWhole, searchSettings, searchTerms } from '../../src/guide/search.js';

describe('a text as it is compared', () => {
  test.each([
    ['Größe', 'grosse'],
    ['Łódź', 'lodz'],
    ['Ĳsselmeer, đak, ðú, ħobż, ŧ, ısı, ŋ, ĸ, æ, œ, ø, þ', 'ijsselmeer, dak, du, hobz, t, isi, n, k, ae, oe, o, th'],
    ['ＴＴＬ', 'ttl'],
    ['كَلِمَة', 'كلمة'],
  ])('%s: %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe('the words of a text', () => {
  test('are letters, digits and underscores together, and single signs of scripts without spaces', () => {
    expect(searchTerms('allkeys_lru, maxmemory-policy 7.0: 鍵値')).toEqual([
      ...['allkeys_lru', 'maxmemory', 'policy', '7', '0', '鍵', '値'],
    ]);
  });

  test.each(['', '… !'])('are none in "%s"', (text) => {
    expect(searchTerms(text)).toEqual([]);
  });
});

test('a sign of a script without spaces is a word by itself', () => {
  expect(['鍵', 'ก', 'key', '7'].map(isWhole)).toEqual([true, true, false, false]);
});

test('the index and the search read the same parts in the same way', () => {
  expect(searchSettings.fields).toEqual(['title', 'code', 'text']);
  expect(searchSettings.idField).toBe('at');
  expect(searchSettings.tokenize('Große Keys')).toEqual(['grosse', 'keys']);
  expect(searchSettings.processTerm('keys')).toBe('keys');
});
