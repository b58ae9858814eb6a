import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { flagWords, optionsOf, seedNumber, wholeNumber, writtenOptions } from '../../src/guide/layout-options.js';
import { largestSeed } from '../../src/guide/selection.js';

const options = z.object({
  lines: wholeNumber(2, 9).default(4).describe('Lines to write on.').register(flagWords, { value: '<n>' }),
  weight: z.number().optional(),
  interviewer: z.boolean().default(false).describe('With answers.'),
  edge: z.enum(['long', 'short']).default('long').describe('The edge.'),
  heading: z.string().optional(),
  grid: z.string().transform((text) => text.split('x')),
});

describe('a whole number', () => {
  test.each([2, 9])('may be %d, which is a bound', (value) => {
    expect(wholeNumber(2, 9).parse(value)).toBe(value);
  });

  test.each([1, 10, 2.5, '3'])('may not be %j, and it is said what may be', (value) => {
    expect(
      wholeNumber(2, 9)
        .safeParse(value)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['a whole number from 2 to 9']);
  });
});

test('a seed may be 0, and as large as the generator has states', () => {
  expect([0, largestSeed].map((seed) => seedNumber.parse(seed))).toEqual([0, 2 ** 32 - 1]);
  expect([-1, largestSeed + 1].map((seed) => seedNumber.safeParse(seed).success)).toEqual([false, false]);
});

describe('what a schema declares', () => {
  test('is told option by option, in its order', () => {
    const [lines, weight, interviewer, edge, heading, grid] = optionsOf({ options });
    expect(lines).toEqual({
      name: 'lines',
      type: 'number',
      choices: undefined,
      fallback: 4,
      description: 'Lines to write on.',
      flag: { value: '<n>' },
    });
    expect(weight).toMatchObject({ name: 'weight', type: 'number', fallback: undefined, description: '', flag: {} });
    expect(interviewer).toMatchObject({ name: 'interviewer', type: 'boolean', fallback: false });
    expect(edge).toMatchObject({ name: 'edge', type: 'text', choices: ['long', 'short'], fallback: 'long' });
    expect(heading).toMatchObject({ name: 'heading', type: 'text', choices: undefined });
    expect(heading?.flag).toEqual({});
    // What counts is what somebody writes, not what becomes of it.
    expect(grid).toMatchObject({ name: 'grid', type: 'text' });
  });

  test('may be nothing', () => {
    expect(optionsOf({ options: z.object({}) })).toEqual([]);
  });
});

describe('what somebody writes', () => {
  const written = writtenOptions({ options });

  test('is any of the options, with nothing filled in', () => {
    expect(written.parse({ grid: '1x2' })).toEqual({ grid: ['1', '2'] });
    expect(written.parse({ lines: 3, grid: '1' })).toEqual({ lines: 3, grid: ['1'] });
  });

  test('is nothing else, and by the rules of each', () => {
    expect(written.safeParse({ grid: '1x2', line: 3 }).success).toBe(false);
    expect(written.safeParse({ grid: '1x2', lines: 1 }).success).toBe(false);
  });

  test('keeps descriptions where there are any', () => {
    const facts = optionsOf({ options: written }).map(({ name, fallback, description }) => [
      name,
      fallback,
      description,
    ]);
    expect(facts).toEqual([
      ['lines', undefined, 'Lines to write on.'],
      ['weight', undefined, ''],
      ['interviewer', undefined, 'With answers.'],
      ['edge', undefined, 'The edge.'],
      ['heading', undefined, ''],
      ['grid', undefined, ''],
    ]);
  });
});
