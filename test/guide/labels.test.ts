import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edit/index.js';
import { type Labels, labelsFor, quotesFor } from '../../src/guide/labels/index.js';
import { counting } from '../../src/guide/labels/plural.js';
import { memorySource, readGuide } from '../../src/manuscript/index.js';
import { fill, plural } from '../../src/web/words.js';
import { question } from '../manuscript/guide-folder.js';

const en = labelsFor('en');
const count = counting('pl');
const questions = { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' };

/** A language with three plural forms, as somebody outside would write it. */
const polish: Labels = {
  ...en,
  language: 'pl',
  quotes: { double: ['„', '”'], single: ['‚', '’'] },
  trap: 'Pułapka',
  why: 'Dlaczego o to pytają',
  followUp: 'Pytanie dodatkowe',
  page: 's.',
  questionCount: (n) => count(n, questions),
  partCount: (n, total) => `${n} z ${count(total, questions)}`,
  leftOut: (number) => `${number}, nie w tym wydaniu`,
};

test('numbers have the plural form of the language', () => {
  expect([1, 2, 5, 22, 112].map(polish.questionCount)).toEqual([
    '1 pytanie',
    '2 pytania',
    '5 pytań',
    '22 pytania',
    '112 pytań',
  ]);
  expect([1, 3, 7].map((n) => plural({ ...questions, few: '{n} pytania', other: 'x' }, 'pl', n, { n }))).toEqual([
    'pytanie',
    '3 pytania',
    'pytań',
  ]);
  expect(fill('{a}', { a: 'b' })).toBe('b');
});

test('a table of one’s own serves a guide: its parts, its marks, its counts', async () => {
  const files = {
    'guide.yaml': [
      'title: Klucze',
      'language: pl',
      'levels: [{ id: easy, name: Łatwe }]',
      'sections: [keys]',
      'reviewed: 2026-11-23',
      '',
    ].join('\n'),
    'keys.md': question('Mówi "nie".\n\n### Pułapka: nie\n\nUważaj.\n\n### Dlaczego o to pytają\n\nBo tak.'),
  };
  const { guide } = await readGuide(memorySource('klucze', files), { labels: [polish] });
  if (!guide) throw new Error('No guide');
  const [key] = guide.sections[0]?.questions ?? [];
  expect(key).toMatchObject({ traps: [{}], why: {}, short: { children: [{ value: 'Mówi „nie”.' }] } });
  expect(guide.labels.questionCount(5)).toBe('5 pytań');
  expect(makeEdition(guide, {}).description).toBe('');
});

describe('a table is found', () => {
  const table = (language: string): Labels => ({ ...en, language });
  const own = [table('pt-PT'), table('pt-BR'), table('zh')];
  test.each([
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['zh-Hant-TW', 'zh'],
    ['de-CH', 'de'],
    ['EN-gb', 'en'],
    ['fr', 'en'],
  ])('for %s: %s', (language, found) => {
    expect(labelsFor(language, own).language).toBe(found);
  });

  test('and one of another language lends its words, not its marks', () => {
    expect(quotesFor('fr', labelsFor('fr'))).toBeUndefined();
    expect(quotesFor('de-AT', labelsFor('de-AT'))?.double).toEqual(['„', '“']);
  });
});
