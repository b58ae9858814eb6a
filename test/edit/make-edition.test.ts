import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edit/make-edition.js';
import type { Edition } from '../../src/guide/edition.js';
import { toolError } from '../support/errors.js';
import { makeGuide } from '../support/guide.js';

/** Levels in turn: s1-1 junior, s1-2 mid, s1-3 senior, keys-1 junior, ttl mid, keys-3 senior, s3-1 junior. */
const guide = makeGuide({
  sections: [
    3,
    {
      id: 'keys',
      title: 'Keys and memory',
      questions: [{ tags: ['memory'] }, { id: 'ttl', tags: ['memory', 'Time'] }, {}],
    },
    1,
  ],
});

const ids = (edition: Edition) =>
  edition.sections.flatMap(({ questions }) => questions.map(({ question }) => question.id));
const chosenBy = (...args: Parameters<typeof makeEdition> extends [unknown, ...infer Rest] ? Rest : never) =>
  ids(makeEdition(guide, ...args));

describe('choosing', () => {
  test('the empty selection is the whole guide', () => {
    const edition = makeEdition(guide, {});
    expect(ids(edition)).toEqual(['s1-1', 's1-2', 's1-3', 'keys-1', 'ttl', 'keys-3', 's3-1']);
    expect(edition).toMatchObject({ slug: '', description: '', name: undefined, questionCount: 7, totalCount: 7 });
  });

  test('within a list any entry will do, and the order of the result is the guide’s', () => {
    expect(chosenBy({ levels: ['senior', 'mid'] })).toEqual(['s1-2', 's1-3', 'ttl', 'keys-3']);
    expect(chosenBy({ questions: ['ttl', 's1-1'] })).toEqual(['s1-1', 'ttl']);
    expect(chosenBy({ tags: ['Time', 'memory'] })).toEqual(['keys-1', 'ttl']);
  });

  test('lists narrow each other', () => {
    expect(chosenBy({ levels: ['mid', 'junior'], sections: ['keys'] })).toEqual(['keys-1', 'ttl']);
    expect(chosenBy({ levels: ['mid'], sections: ['keys', 's1'], tags: ['memory'] })).toEqual(['ttl']);
  });

  test('`not` leaves out what matches all of its lists', () => {
    expect(chosenBy({ not: { tags: ['memory'] } })).toEqual(['s1-1', 's1-2', 's1-3', 'keys-3', 's3-1']);
    expect(chosenBy({ not: { tags: ['memory'], levels: ['junior'] } })).not.toContain('keys-1');
    expect(chosenBy({ not: { tags: ['memory'], levels: ['junior'] } })).toContain('ttl');
    expect(chosenBy({ not: {} })).toHaveLength(7);
  });

  test('an inner selection is narrowed, its sample included', () => {
    const within = { sample: { size: 4, seed: 3 } };
    const sampled = chosenBy(within);
    const narrowed = chosenBy({ levels: ['junior'], within });
    expect(narrowed).toEqual(chosenBy({ levels: ['junior'] }).filter((id) => sampled.includes(id)));
  });

  test('names are found in any case, levels by name, questions by number', () => {
    expect(chosenBy({ levels: ['SENIOR'], sections: ['Keys'] })).toEqual(['keys-3']);
    expect(chosenBy({ tags: ['time'] })).toEqual(['ttl']);
    expect(chosenBy({ questions: ['2.2', 'S1-1'] })).toEqual(['s1-1', 'ttl']);
    const levels = makeGuide({ levels: ['Erste Stufe', 'Zweite'] });
    const renamed = {
      ...levels,
      levels: levels.levels.map((level, index) => ({ ...level, name: `Step ${index + 1}` })),
    };
    expect(makeEdition(renamed, { levels: ['step 2'] }).selection).toEqual({ levels: ['zweite'] });
  });

  test('the edition’s selection has one form', () => {
    const { selection } = makeEdition(guide, {
      levels: ['Senior', 'mid', 'senior'],
      not: { questions: ['keys-3', '1.2'] },
      sample: { size: 1, seed: 9 },
      within: { tags: ['time', 'memory'], levels: undefined },
    });
    expect(selection).toEqual({
      levels: ['mid', 'senior'],
      not: { questions: ['s1-2', 'keys-3'] },
      sample: { size: 1, seed: 9 },
      within: { tags: ['Time', 'memory'] },
    });
  });
});

describe('numbering', () => {
  test('numbers are the guide’s own, gaps included', () => {
    const edition = makeEdition(guide, { questions: ['keys-3', 's3-1'] });
    expect(
      edition.sections.map(({ section, questions }) => [section.id, questions.map(({ number }) => number)]),
    ).toEqual([
      ['keys', ['2.3']],
      ['s3', ['3.1']],
    ]);
    expect([...edition.numbers]).toEqual([
      ['s1-1', '1.1'],
      ['s1-2', '1.2'],
      ['s1-3', '1.3'],
      ['keys-1', '2.1'],
      ['ttl', '2.2'],
      ['keys-3', '2.3'],
      ['s3-1', '3.1'],
    ]);
    expect([...edition.chosen]).toEqual(['keys-3', 's3-1']);
    expect(edition).toMatchObject({ questionCount: 2, totalCount: 7 });
  });
});

describe('messages', () => {
  const failing = (...args: Parameters<typeof chosenBy>) => toolError(() => chosenBy(...args));

  test('unknown names', () => {
    expect(failing({ levels: ['senor'] })).toMatchInlineSnapshot(`
      "usage/unknown-level: Unknown level \`senor\`. There are: junior, mid, senior.
        hint: Did you mean \`senior\`?"
    `);
    expect(failing({ sections: ['kyes'] })).toMatchInlineSnapshot(`
      "usage/unknown-section: Unknown section \`kyes\`. There are: s1, keys, s3.
        hint: Did you mean \`keys\`?"
    `);
    expect(failing({ not: { tags: ['cluster'] } })).toMatchInlineSnapshot(
      `"usage/unknown-tag: Unknown tag \`cluster\`. There are: Time, memory."`,
    );
    expect(failing({ within: { questions: ['tll'] } })).toMatchInlineSnapshot(`
      "usage/unknown-question: Unknown question \`tll\`. There are: s1-1, s1-2, s1-3, keys-1, ttl, keys-3, s3-1.
        hint: Did you mean \`ttl\`?"
    `);
    expect(toolError(() => makeEdition(makeGuide(), { tags: ['any'] }))).toMatchInlineSnapshot(
      `"usage/unknown-tag: Unknown tag \`any\`. The guide has no tags."`,
    );
    expect(toolError(() => makeEdition(makeGuide({ sections: [30] }), { questions: ['2.1'] }))).toMatchInlineSnapshot(
      `"usage/unknown-question: Unknown question \`2.1\`. There are: s1-1, s1-2, s1-3, s1-4, s1-5, s1-6, s1-7, s1-8, s1-9, s1-10, s1-11, s1-12, s1-13, s1-14, s1-15, s1-16, s1-17, s1-18, s1-19, s1-20, s1-21, s1-22, s1-23, s1-24, s1-25 and 5 more."`,
    );
  });

  test('an empty selection says what each filter left', () => {
    expect(failing({ levels: ['mid'], sections: ['s3'] })).toMatchInlineSnapshot(`
      "usage/empty-selection: No question is left: \`levels mid\` leaves 2 of 7 questions, then \`sections s3\` leaves 0 of 2 questions
        hint: Widen a filter or leave one out."
    `);
    expect(failing({ levels: [] })).toMatchInlineSnapshot(`
      "usage/empty-selection: No question is left: \`levels (none)\` leaves 0 of 7 questions
        hint: Widen a filter or leave one out."
    `);
    expect(failing({ questions: ['ttl'], not: { tags: ['memory'], levels: ['mid'] } })).toMatchInlineSnapshot(`
      "usage/empty-selection: No question is left: \`questions ttl\` leaves 1 of 7 questions, then not \`levels mid\` \`tags memory\` leaves 0 of 1 question
        hint: Widen a filter or leave one out."
    `);
    expect(failing({ tags: ['time'], within: { levels: ['senior'] } }, { name: 'hard' })).toMatchInlineSnapshot(`
      "usage/empty-selection: No question is left: the edition hard leaves 2 of 7 questions, then \`tags Time\` leaves 0 of 2 questions
        hint: Widen a filter or leave one out."
    `);
    expect(failing({ tags: ['time'], within: { levels: ['senior'] } })).toMatchInlineSnapshot(`
      "usage/empty-selection: No question is left: the edition leaves 2 of 7 questions, then \`tags Time\` leaves 0 of 2 questions
        hint: Widen a filter or leave one out."
    `);
    expect(toolError(() => makeEdition(makeGuide({ sections: [] }), {}))).toMatchInlineSnapshot(
      `"usage/empty-selection: The guide has no question"`,
    );
  });

  test('a sample cannot be larger than what is left', () => {
    expect(failing({ levels: ['junior'], sample: { size: 4, seed: 1 } })).toMatchInlineSnapshot(
      `"usage/sample-too-large: \`sample 4\` is too many: 3 questions are left to choose from"`,
    );
    expect(failing({ questions: ['ttl'], sample: { size: 2, seed: 1 } })).toMatchInlineSnapshot(
      `"usage/sample-too-large: \`sample 2\` is too many: only one question is left to choose from"`,
    );
  });
});
