import { expect, test } from 'vitest';
import { kebabCase } from '../../src/diagnostics/kebab-case.js';
import { unknownWord } from '../../src/diagnostics/unknown-word.js';

const told = (...args: Parameters<typeof unknownWord>) => {
  const { kind, code, message, hint } = unknownWord(...args);
  return `${kind}/${code}: ${message} ${hint ?? '-'}`;
};

test('a word that is not known is told in one form, with the near one', () => {
  const many = Array.from({ length: 30 }, (_, at) => `id${at}`);
  expect([
    told('level', 'esay', ['easy', 'hard']),
    told('level', 'kaleidoscope', ['easy', 'hard']),
    told('tag', 'any', [], { none: 'The guide has no tags.' }),
    told('format', '', ['pdf']),
    told('level', 'Esay', ['e'], { suggested: ['Easy'] }),
    told('question', 'none of them', many),
  ]).toMatchInlineSnapshot(`
    [
      "usage/unknown-level: Unknown level \`esay\`. There are: easy, hard. Did you mean \`easy\`?",
      "usage/unknown-level: Unknown level \`kaleidoscope\`. There are: easy, hard. -",
      "usage/unknown-tag: Unknown tag \`any\`. The guide has no tags. -",
      "usage/unknown-format: No format is named. There are: pdf. -",
      "usage/unknown-level: Unknown level \`Esay\`. There are: e. Did you mean \`Easy\`?",
      "usage/unknown-question: Unknown question \`none of them\`. There are: id0, id1, id2, id3, id4, id5, id6, id7, id8, id9, id10, id11, id12, id13, id14, id15, id16, id17, id18, id19, id20, id21, id22, id23, id24 and 5 more. -",
    ]
  `);
});

test('names of options become parts of flags and codes', () => {
  expect(['lines', 'minType', 'aBC'].map(kebabCase)).toEqual(['lines', 'min-type', 'a-b-c']);
});
