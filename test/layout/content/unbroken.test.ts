import { describe, expect, it } from 'vitest';
import { keepUnbroken } from '../../../src/layout/content/unbroken.js';
import { elements, hasClass, readHtml, textOf } from '../../support/trees.js';

function held(html: string): string[] {
  const tree = readHtml(html);
  const before = textOf(tree);
  keepUnbroken(tree);
  expect(textOf(tree)).toBe(before);
  return elements(tree, hasClass('unbroken')).map(textOf);
}

describe('what stands in one line', () => {
  it('are compounds, options, numbers with their units, names with their numbers', () => {
    expect(
      held('<p>A follow-up of max-age, run with --memkeys after 512 MB and 5 ms on Redis 8.2, or 3 keys.</p>'),
    ).toEqual(['follow-up', 'max-age', '--memkeys', '512 MB', '5 ms', 'Redis 8.2']);
  });

  it('is code up to 24 characters, and of longer code its names', () => {
    expect(held('<p><code>SET k v EX 10</code> <code>redis-cli --scan --pattern x*</code></p>')).toEqual([
      'SET k v EX 10',
      'redis-cli',
      '--scan',
      '--pattern',
    ]);
  });

  it('is nothing that no line has room for, and nothing that breaks by rules of its own', () => {
    expect(held(`<p>${'long-'.repeat(9)}word <code>${'long-'.repeat(9)}word</code></p>`)).toEqual([]);
    expect(held('<table><tr><td>max-age</td></tr></table><pre><code>max-age</code></pre>')).toEqual([]);
    expect(held('<span class="address">a-b.example/c-d</span>')).toEqual([]);
  });

  it('leaves dashes and dates alone', () => {
    expect(held('<p>one - two, three – four, 1-</p>')).toEqual([]);
  });
});
