import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWords } from '../../src/commands/shell-words.js';

it('leaves alone what no shell reads otherwise', () => {
  expect(shellWords(['build', '../guides/kafka', '--level', 'mid,senior', 'a4=120x190mm'], 'linux')).toBe(
    'build ../guides/kafka --level mid,senior a4=120x190mm',
  );
});

it('quotes the rest, as each system does', () => {
  expect(shellWords(['git & sql', "it's", '$HOME', '~', ''], 'linux')).toBe(`'git & sql' 'it'\\''s' '$HOME' '~' ''`);
  expect(shellWords(['git & sql', 'a"b'], 'win32')).toBe('"git & sql" "a""b"');
});

it('is read back by a shell, word by word', () => {
  const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
      const line = `printf '%s\\0' ${shellWords(words, 'linux')}`;
      const read = execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1);
      expect(read).toEqual(words);
    }),
    { numRuns: 25 },
  );
});
