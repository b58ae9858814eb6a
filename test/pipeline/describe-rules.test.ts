import { expect, test } from 'vitest';
import { allRules, describeRules, readSettings } from '../../src/pipeline/rules.js';

const facts = (id: string) => describeRules(id).map(({ severity, fixed, advice }) => [severity, fixed, advice]);

test('all rules are described, each once, by what can be done about them', () => {
  const all = describeRules();
  expect(all.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(facts('heading-form')).toEqual([['error', true, false]]);
  expect(facts('source-present')).toEqual([['warning', false, false]]);
  expect(all.filter(({ advice }) => advice).map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "short-answer-length",
      "part-self-contained",
      "sentence-length",
      "discouraged-words",
      "plain-words",
      "subject-named",
      "blocks-led-in",
      "level-share",
      "source-single-address",
      "source-single-title",
      "source-anchor-present",
      "link-alive",
      "link-unmoved",
    ]
  `);
});

test('a rule of a text has its examples, one of several files has none', () => {
  expect(describeRules('source-present')[0]?.examples).toMatchObject({ line: 1 });
  expect(describeRules('edition-possible')[0]?.examples).toBeUndefined();
});

test('a name that no rule has is told', () => {
  expect(() => describeRules('source-presnt')).toThrow('There is no rule `source-presnt`.');
});

test('settings are those of rules that can be changed', () => {
  const settings = { 'source-present': 'off', 'why-present': 'error' } as const;
  expect(readSettings(settings)).toBe(settings);
  expect(readSettings()).toEqual({});
  expect(() => readSettings({ 'source-presnt': 'off' })).toThrow('There is no rule `source-presnt`.');
  expect(() => readSettings({ 'heading-form': 'warning' })).toThrow('is always an error and cannot be changed');
  expect(() => readSettings({ 'source-present': 'no' as never })).toThrow('no');
});
