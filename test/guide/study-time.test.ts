import { expect, test } from 'vitest';
import { readingSeconds } from '../../src/guide/reading-time.js';
import { studySeconds } from '../../src/guide/study-time.js';
import { makeGuide } from '../support/guide.js';

const [question] = makeGuide().sections[0]?.questions ?? [];
if (!question) throw new Error('no question');

test('a plan takes the minutes that the guide gives to the level, else those that reading takes', () => {
  expect(studySeconds({ minutes: new Map([[question.level ?? '', 1.5]]) }, question)).toBe(90);
  expect(studySeconds({ minutes: new Map([['another', 1.5]]) }, question)).toBe(readingSeconds(question));
  expect(studySeconds({ minutes: undefined }, question)).toBe(readingSeconds(question));
});
