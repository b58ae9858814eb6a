import { describe, expect, test } from 'vitest';
import { diagramLanguages, formulaLanguages, languageNames, readFenceInfo } from '../../src/guide/code-language.js';

describe('the language of a fence', () => {
  test.each([
    ['', undefined, undefined],
    ['SQL', 'sql', undefined],
    ['.python', 'python', undefined],
    ['{.python .wide}', 'python', '.wide'],
    ['{.python} more', 'python', 'more'],
    ['{ #js }', 'js', undefined],
    ['{}', undefined, undefined],
    ['js{2}', 'js', '{2}'],
    ['rust,ignore', 'rust', 'ignore'],
    ['ts:app.ts wide', 'ts', 'app.ts wide'],
    ['go(1)', 'go', '(1)'],
    ['go[1]', 'go', '[1]'],
    ['go=1', 'go', '=1'],
    ['go;x', 'go', 'x'],
    ['c++', 'c++', undefined],
    ['F#', 'f#', undefined],
    ['unheard-of  cluster fresh', 'unheard-of', 'cluster fresh'],
  ])('%j is %s, then %s', (info, lang, meta) => {
    expect(readFenceInfo(info)).toEqual({ lang, meta });
  });

  test.each([
    ...['env dotenv', 'ex elixir', 'golang go', 'mysql sql', 'nasm asm', 'node js', 'patch diff', 'pgsql sql'],
    ...['pl perl', 'postgres sql', 'postgresql sql', 'python3 python', 'sqlite sql', 'svg xml', 'tsql sql'],
  ])('is known by other names: %s', (names) => {
    const [written = '', known] = names.split(' ');
    expect(readFenceInfo(written)).toEqual({ lang: known, meta: undefined });
    expect(readFenceInfo(`${written}{1}`)).toEqual({ lang: known, meta: '{1}' });
  });
});

test('languages without colours have names, too', () => {
  const names = [
    ...['text', 'txt', 'plain', 'plaintext', 'output', 'none', 'ascii', 'conf', 'pseudocode', 'bnf', 'ebnf', 'abnf'],
    ...['redis-cli', 'resp', 'shell-session', 'sh-session', 'javascript', 'mermaid', 'math'],
  ];
  expect(names.filter((name) => !languageNames.has(name))).toEqual([]);
});

test('diagrams and formulas are told from code', () => {
  expect([...diagramLanguages].toSorted()).toEqual([
    ...['d2', 'ditaa', 'dot', 'graphviz', 'mermaid', 'nomnoml', 'plantuml', 'puml', 'svgbob', 'tikz', 'vega'],
    ...['vega-lite', 'wavedrom'],
  ]);
  expect([...formulaLanguages]).toEqual(['math']);
});
