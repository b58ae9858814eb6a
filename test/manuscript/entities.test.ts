import { describe, expect, test } from 'vitest';
import { entityExpander } from '../../src/manuscript/drawing/entities.js';

const xml = (subset: string): string => `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b" [${subset}]>\n<svg/>`;
const expand = (subset: string, reference = '&a;'): string => entityExpander(xml(subset))(reference);
const entities = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<!ENTITY ${name} "${value}">`)
    .join('\n');

describe('an entity', () => {
  test.each([
    ['a text in either quotes', `<!ENTITY a 'say "so"'>`, 'say "so"'],
    ['another entity', entities({ b: 'B', a: '[&b;&b;]' }), '[BB]'],
    ['signs by number', entities({ a: '&#65;&#x42;&#x1F600;' }), 'AB😀'],
    ['signs by name', entities({ a: '&lt;&gt;&amp;&quot;&apos;' }), `<>&"'`],
    ['nothing', entities({ a: '' }), ''],
    ['what it says last', `${entities({ a: '1' })}${entities({ a: '2' })}`, '2'],
  ])('stands for %s', (_, subset, text) => {
    expect(expand(subset)).toBe(text);
  });

  test.each([
    ['is not in the file', entities({ b: 'B' }), 'uses the entity `&a;`, which is not in the file'],
    ['stands in a comment', `<!-- ${entities({ a: 'A' })} -->`, 'uses the entity `&a;`, which is not in the file'],
    [
      'is what objects have by themselves',
      entities({ a: '&constructor;' }),
      'uses the entity `&constructor;`, which is not in the file',
    ],
    ['holds elements', entities({ a: '<b/>' }), 'uses the entity `&a;`, which holds elements'],
    ['is built of itself', entities({ a: '&a;' }), 'uses the entity `&a;`, which is built of others without end'],
    ['names no character', entities({ a: '&#0;' }), 'uses `&#0;`, which is no character'],
    ['names no character, either', entities({ a: '&#x110000;' }), 'uses `&#x110000;`, which is no character'],
  ])('that %s is a fault', (_, subset, message) => {
    expect(() => expand(subset)).toThrow(message);
  });

  test('may be built of others seven deep, and no deeper', () => {
    const nested = (depth: number) =>
      entities(
        Object.fromEntries(Array.from({ length: depth }, (_, at) => [`e${at}`, at === 0 ? 'x' : `&e${at - 1};`])),
      );
    expect(expand(nested(8), '&e7;')).toBe('x');
    expect(() => expand(nested(9), '&e8;')).toThrow('which is built of others without end');
  });

  test('may come to 256 KB, all uses together', () => {
    const half = entities({ a: 'x'.repeat(128 * 1024), b: 'y' });
    const reference = entityExpander(xml(half));
    expect(reference('&a;')).toHaveLength(128 * 1024);
    expect(reference('&a;')).toHaveLength(128 * 1024);
    expect(() => reference('&b;')).toThrow('uses entities of more than 256 KB');
  });
});
