import { beforeAll, describe, expect, it } from 'vitest';
import { searchIndexOf } from '../../src/layout/page/search-index.js';
import { openSearch, type Search } from '../../src/web/search.js';
import { editionOfWritten, question, sectionHead } from '../support/written-guide.js';

const fence = '```redis-cli\n> ZRANGE board 0 -1\n1) "ada"\n```';
const section =
  sectionHead('s') +
  question(
    'When does a key expire?',
    `By itself. Say \`EXPIRE\` or \`maxmemory-policy\`.`,
    '`easy` `#expire` `lifetime`',
  ) +
  question('What is a sorted set?', `A set in order.\n\n${fence}`, '`easy` `#zset`') +
  question('Wozu dient die Größe?', 'Ça dépend. <b>Raw</b> [words](https://example.org/hidden).', '`easy` `#size`') +
  question('キーはいつ消えますか', '期限が過ぎると消えます。', '`easy` `#ja`') +
  question('Hvad er en Størrelse?', 'Łódź og Æbler.', '`easy` `#nordic`') +
  question('And keys?', 'An answer that names expire too, and maxmemory without the rest.', '`easy` `#other`');
const ids = ['expire', 'zset', 'size', 'ja', 'nordic', 'other'];

let search: Search;
beforeAll(async () => {
  search = openSearch(searchIndexOf(await editionOfWritten({ files: { 's.md': section } })));
});
const found = (query: string) => search(query)?.ranked.map((at) => ids[at]);

describe('the search', () => {
  it('finds letters that cannot be taken apart by plain ones, and by themselves', () => {
    for (const query of ['storrelse', 'størrelse', 'lodz', 'aebler', 'Æbler']) expect(found(query)).toEqual(['nordic']);
    expect(['groesse', 'grosse', 'größe'].map((query) => found(query)?.[0])).toEqual(['size', 'size', 'size']);
  });

  it('puts a title before an answer', () => {
    expect(found('expire')).toEqual(['expire', 'other']);
  });

  it.each([
    ['zrange', ['zset']],
    ['ada', ['zset']],
    ['lifetime', ['expire']],
    ['raw words', ['size']],
    ['größe', ['size']],
    ['GRÖßE', ['size']],
    ['ca depend', ['size']],
    ['期限', ['ja']],
    ['消', ['ja']],
    ['maxmemory-policy', ['expire']],
    ['sorted ke', []],
  ])('finds what holds all words: %s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('takes the last word as begun', () => {
    expect(found('sorted s')).toEqual(['zset']);
    expect(found('sort set')).toEqual([]);
  });

  it('takes what is nearly the same where nothing is the same', () => {
    expect(found('exprie')).toContain('expire');
    expect(found('zrnage')).toEqual(['zset']);
  });

  it('does not find what readers do not see', () => {
    expect(found('hidden')).toEqual([]);
  });

  it.each(['', ' ', 'a', '?!', '"'])('waits for more: %j', (query) => {
    expect(search(query)).toBeUndefined();
  });

  it('tells which words matched', () => {
    expect(search('expi')?.terms).toEqual(['expire']);
  });
});
