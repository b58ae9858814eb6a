import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { shuffleOptions } from '../../src/edit/index.js';
import { type OptionChoice, offersOptions, optionLetter, reordered } from '../../src/guide/choice.js';
import type { NumberedQuestion } from '../../src/guide/edition.js';
import { editionOfChoices } from '../support/choices.js';

let questions: readonly NumberedQuestion[];
beforeAll(async () => {
  questions = (await editionOfChoices()).sections.flatMap((section) => section.questions);
});

const optionsIn = ({ question: { choice } }: NumberedQuestion) => (offersOptions(choice) ? choice.options : []);

test('the options of a paper are the same in another order, and what speaks of the others stays last', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(25), (seed, paper) => {
      const shuffled = shuffleOptions(questions, seed, paper);
      expect(shuffled.map(({ question }) => question.id)).toEqual(questions.map(({ question }) => question.id));
      for (const [at, own] of questions.entries()) {
        const now = shuffled[at] ?? own;
        expect(new Set(optionsIn(now))).toEqual(new Set(optionsIn(own)));
        expect(optionsIn(now).findIndex(({ staysLast }) => staysLast)).toBe(
          optionsIn(own).findIndex(({ staysLast }) => staysLast),
        );
      }
      expect(shuffleOptions(questions, seed, paper)).toEqual(shuffled);
    }),
  );
});

test('papers of one seed differ in what can differ', () => {
  const orders = Array.from({ length: 8 }, (_, paper) => JSON.stringify(shuffleOptions(questions, 1, paper)));
  expect(new Set(orders).size).toBeGreaterThan(4);
});

test('fixed options, and true and false, keep their order', () => {
  const turned = <Item>(items: readonly Item[]): Item[] => items.toReversed();
  const [one, , truth] = questions.map(({ question }) => question.choice);
  if (!offersOptions(one) || !offersOptions(truth)) throw new Error('no options');
  const fixed: OptionChoice = { ...one, isFixed: true };
  expect(reordered(fixed, turned)).toEqual(fixed);
  expect(reordered(truth, turned)).toEqual(truth);
  expect(reordered(one, turned).options.map((option) => one.options.indexOf(option))).toEqual([2, 1, 0, 3]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [52, 'BA'],
])('the option at %d is %s', (place, letter) => {
  expect(optionLetter(place)).toBe(letter);
});
