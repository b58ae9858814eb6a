import { describe, expect, it } from 'vitest';
import { cssString, resolveTokens, tokensOf } from '../../src/layout/css.js';

describe('a string of a stylesheet', () => {
  it.each([
    ['plain words', '"plain words"'],
    ['a "quote"', '"a \\22 quote\\22 "'],
    ['back\\slash', '"back\\5c slash"'],
    ['</style><script>', '"\\3c /style\\3e \\3c script\\3e "'],
    ['R&D', '"R\\26 D"'],
    ['two\nlines\tand a tab', '"two\\a lines\\9 and a tab"'],
    ['🔑 emoji', '"🔑 emoji"'],
    ['', '""'],
  ])('of %j is %s', (text, expected) => {
    expect(cssString(text)).toBe(expected);
  });

  it('cannot be left, whatever is in it', () => {
    const signs = '"\'\\<>&{};\n\r\f\0/*';
    expect(cssString(signs).slice(1, -1)).not.toMatch(/["\\](?![0-9a-f]+ )|[<>&\p{Cc}]/u);
  });
});

describe('tokens', () => {
  it('are read from any rule, and later ones win', () => {
    const css = ':root { --ink: #111; --line:  5mm ; } .x { color: red } :root { --ink: #222; }';
    expect([...tokensOf(css)]).toEqual([
      ['ink', '#222'],
      ['line', '5mm'],
    ]);
  });

  it('are written in, also where one stands for another', () => {
    const tokens = tokensOf(':root { --accent: #9a2f1c; --link: var(--accent); }');
    expect(resolveTokens('a { color: var(--link); border: 1px solid var(--accent) }', tokens)).toBe(
      'a { color: #9a2f1c; border: 1px solid #9a2f1c }',
    );
  });

  it('that nobody declared are an error', () => {
    expect(() => resolveTokens('a { color: var(--nothing) }', new Map())).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unknown style token --nothing]`,
    );
  });
});
