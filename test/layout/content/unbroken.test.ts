import { describe, expect, it } from 'vitest';
import { keepBeginnings, keepUnbroken, longestPiece } from '../../../src/layout/content/unbroken.js';
import { elements, hasClass, readHtml, textOf } from '../../support/trees.js';

function held(html: string): string[] {
  const tree = readHtml(html);
  const before = textOf(tree);
  const longest = longestPiece(tree);
  keepUnbroken(tree);
  expect(textOf(tree)).toBe(before);
  const pieces = elements(tree, hasClass('unbroken')).map(textOf);
  expect(longest).toBeGreaterThanOrEqual(Math.max(0, ...pieces.map((piece) => piece.length)));
  keepUnbroken(tree);
  expect(elements(tree, hasClass('unbroken')).map(textOf)).toEqual(pieces);
  return pieces;
}

describe('what stands in one line', () => {
  it('are compounds, options, numbers with their units, names with their numbers', () => {
    expect(
      held('<p>A follow-up of max-age, run with --memkeys after 512 MB and 5 ms on Redis 8.2, or 3 keys.</p>'),
    ).toEqual(['follow-up', 'max-age', '--memkeys', '512 MB', '5 ms', 'Redis 8.2']);
  });

  it('is a function of something', () => {
    expect(held('<p>It takes O(log N + M) and f(x, y), not (so to say) long.</p>')).toEqual([
      'O(log N + M)',
      'f(x, y)',
    ]);
    expect(held(`<p>O(${'log N + '.repeat(5)}M)</p>`)).toEqual([]);
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

  it('is no single word, in which no line ends', () => {
    expect(held('<p><code>appendonly</code> <code>a.b:c_1</code></p>')).toEqual([]);
    expect(longestPiece(readHtml('<p><code>appendonly</code></p>'))).toBe(10);
  });

  it('leaves dashes and dates alone', () => {
    expect(held('<p>one - two, three – four, 1-</p>')).toEqual([]);
  });
});

describe('what has no room for its pieces', () => {
  const beginnings = (html: string): string[] => {
    const tree = readHtml(html);
    const before = textOf(tree);
    keepBeginnings(tree);
    expect(textOf(tree)).toBe(before);
    return elements(tree, hasClass('option')).map(textOf);
  };

  it.each([
    ['redis-cli --bigkeys -n 1', ['--b', '-n']],
    ['-@all', ['-@']],
    ['[-&lt;file>]', ['-<']],
    ['a,-b|-c(-d', ['-b', '-c', '-d']],
    ['io-threads-do-reads', []],
    ['--- - a--b', []],
    ['<em>-a b</em>', ['-a']],
    ['a-&gt;b != c &amp;&amp; std::x &lt;= 1 ... a/b a.b', ['->', '!=', '&&', '::', '<=', '...']],
    ['a&lt;=&gt;b --x=1 https://x', ['<=>', '--x', '//']],
  ])('keeps the hyphens that begin a word of code with it: %s', (code, expected) => {
    for (const name of ['code', 'kbd', 'samp']) expect(beginnings(`<${name}>${code}</${name}>`)).toEqual(expected);
  });

  it('looks into neither blocks of code nor other text', () => {
    expect(beginnings('<pre><code>-a</code></pre><p>-a</p>')).toEqual([]);
  });

  it('is a name of code that no line has room for, too', () => {
    const tree = readHtml(`<code>run --${'long-'.repeat(9)}word</code>`);
    keepUnbroken(tree);
    expect(elements(tree, hasClass('option')).map(textOf)).toEqual(['--l']);
  });
});
