import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/web/address.js';
import { noFilter } from '../../src/web/filter.js';
import { data } from './data.js';

describe('an address', () => {
  it('is read', () => {
    expect(readAddress('#level=mid,senior&q=ttl&at=scan', data)).toEqual({
      filter: { levels: ['mid', 'senior'], sections: [], tags: [], query: 'ttl' },
      place: 'scan',
      unknown: [],
    });
  });

  it('without a filter is the id of a place', () => {
    expect(readAddress('#ttl', data)).toEqual({ filter: noFilter, place: 'ttl', unknown: [] });
    expect(readAddress('', data)).toEqual({ filter: noFilter, place: '', unknown: [] });
  });

  it('is written so that people can read it', () => {
    const filter = { levels: ['mid'], sections: ['クラスタ'], tags: ['a & b'], query: ' time to live ' };
    expect(writeAddress(filter, 'scan')).toBe('level=mid&section=クラスタ&tag=a+%26+b&q=time+to+live&at=scan');
    expect(writeAddress(noFilter, 'scan')).toBe('scan');
    expect(writeAddress(noFilter)).toBe('');
  });

  it('has one form for one filter', () => {
    const { filter } = readAddress('#q=x&level=senior,junior', data);
    expect(writeAddress(filter)).toBe('level=junior,senior&q=x');
  });

  it.each([
    ['level=boss,mid', 'level=mid', ['boss']],
    ['level=', '', []],
    ['level=%zz', '', ['%zz']],
    ['colour=red&q=ttl', 'q=ttl', ['colour=red']],
    ['=&=&&', '', ['=', '=']],
    ['level=__proto__&tag=constructor', '', ['__proto__', 'constructor']],
    ['q=<script>alert(1)</script>', 'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E', []],
  ])('that makes no sense asks for what it can: %s', (hash, kept, unknown) => {
    const address = readAddress(`#${hash}`, data);
    expect(writeAddress(address.filter)).toBe(kept);
    expect(address.unknown).toEqual(unknown);
  });

  it('is what was written, whatever is searched for', () => {
    const filters = fc.record({
      levels: fc.subarray(data.levels.map(({ id }) => id)),
      sections: fc.subarray(data.sections.map(({ id }) => id)),
      tags: fc.subarray([...data.tags]),
      query: fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom('', 'ttl', 'クラスタ'), (filter, place) => {
        expect(readAddress(`#${writeAddress(filter, place)}`, data)).toEqual({ filter, place, unknown: [] });
      }),
    );
  });
});
