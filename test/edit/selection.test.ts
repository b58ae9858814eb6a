import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSelectionFlags, type SelectionFlags } from '../../src/commands/selection-flags.js';
import { findEdition } from '../../src/edit/find-edition.js';
import { makeEdition } from '../../src/edit/make-edition.js';
import { mergeSelections } from '../../src/edit/merge-selections.js';
import { isDrawn, reseed } from '../../src/edit/reseed.js';
import type { Selection } from '../../src/guide/selection.js';
import { toolError } from '../support/errors.js';
import { makeGuide } from '../support/guide.js';

describe('flags', () => {
  test('become a selection', () => {
    expect(parseSelectionFlags({})).toEqual({});
    expect(
      parseSelectionFlags({
        level: 'mid, Senior ,',
        section: 'keys',
        tag: 'a b',
        question: 'x,y',
        sample: '12',
        seed: '7',
      }),
    ).toEqual({
      levels: ['mid', 'Senior'],
      sections: ['keys'],
      tags: ['a b'],
      questions: ['x', 'y'],
      sample: { size: 12, seed: 7 },
    });
    expect(parseSelectionFlags({ sample: '12' })).toEqual({ sample: { size: 12, seed: 1 } });
    expect(parseSelectionFlags({ sample: '1', seed: '0' })).toEqual({ sample: { size: 1, seed: 0 } });
  });

  test('that make no sense are told', () => {
    const failing = (flags: SelectionFlags) => toolError(() => parseSelectionFlags(flags));
    expect(failing({ level: '' })).toMatchInlineSnapshot(
      `"usage/bad-selection: --level names nothing. Write one name or several, with commas between them."`,
    );
    expect(failing({ tag: ' , ' })).toMatchInlineSnapshot(
      `"usage/bad-selection: --tag names nothing. Write one name or several, with commas between them."`,
    );
    expect(failing({ sample: '0' })).toMatchInlineSnapshot(
      `"usage/bad-selection: --sample takes a whole number from 1 on, not "0"."`,
    );
    expect(failing({ sample: 'ten' })).toMatchInlineSnapshot(
      `"usage/bad-selection: --sample takes a whole number from 1 on, not "ten"."`,
    );
    expect(failing({ sample: '3', seed: '-1' })).toMatchInlineSnapshot(
      `"usage/bad-selection: --seed takes a whole number from 0 to 4294967295, not "-1"."`,
    );
    expect(failing({ sample: '3', seed: '4294967296' })).toMatchInlineSnapshot(
      `"usage/bad-selection: --seed takes a whole number from 0 to 4294967295, not "4294967296"."`,
    );
  });
});

describe('a selection that draws', () => {
  const sample = { size: 2, seed: 1 };

  test('is drawn again with another seed, however deep it draws', () => {
    expect(reseed({ levels: ['mid'], sample, within: { time: { minutes: 9, seed: 4 } } }, 7)).toEqual({
      levels: ['mid'],
      sample: { size: 2, seed: 7 },
      within: { time: { minutes: 9, seed: 7 } },
    });
    expect(reseed({ levels: ['mid'] }, 7)).toEqual({ levels: ['mid'] });
  });

  test('is told from one that does not', () => {
    expect([{ sample }, { time: { minutes: 9, seed: 4 } }, { within: { sample } }].map(isDrawn)).toEqual([
      true,
      true,
      true,
    ]);
    expect([{}, { levels: ['mid'], within: { tags: ['a'] } }].map(isDrawn)).toEqual([false, false]);
  });
});

describe('a named edition', () => {
  const editions = [
    { name: 'hard', select: { levels: ['senior'] } },
    { name: 'core', select: {} },
  ];
  test('is found by its name', () => {
    expect(findEdition(makeGuide({ editions }), 'core')).toBe(editions[1]);
  });

  test('that there is not is told', () => {
    expect(toolError(() => findEdition(makeGuide({ editions }), 'herd'))).toMatchInlineSnapshot(`
      "usage/unknown-edition: Unknown edition \`herd\`. There are: hard, core.
        hint: Did you mean \`hard\`?"
    `);
    expect(toolError(() => findEdition(makeGuide(), 'x'))).toMatchInlineSnapshot(
      `"usage/unknown-edition: Unknown edition \`x\`. guide.yaml names no editions."`,
    );
  });

  test('is itself where no flags are given', () => {
    const named = { levels: ['senior'] };
    expect(mergeSelections(named, {})).toBe(named);
    expect(mergeSelections(named, { levels: undefined })).toBe(named);
  });
});

describe('any selection', () => {
  const guide = makeGuide({
    sections: [4, 5, 3].map((count, section) => ({
      questions: Array.from({ length: count }, (_, index) => ({
        tags: [`t${(section + index) % 3}`, `u${index % 2}`],
      })),
    })),
  });
  const all = guide.sections.flatMap((section) => section.questions);
  const some = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
  const lists = {
    levels: some(guide.levels.map((level) => level.id)),
    sections: some(guide.sections.map((section) => section.id)),
    tags: some(['t0', 't1', 't2', 'u0', 'u1']),
    questions: some(all.map((question) => question.id)),
  };
  const selections: fc.Arbitrary<Selection> = fc.record({
    ...lists,
    not: fc.option(fc.record(lists), { nil: undefined }),
  });

  /** Ids that are chosen; none where the selection is refused as empty. */
  const chosen = (selection: Selection): readonly string[] => {
    try {
      return [...makeEdition(guide, selection).chosen];
    } catch (error) {
      expect(error).toMatchObject({ code: 'empty-selection' });
      return [];
    }
  };

  test('neither invents nor repeats a question, and keeps the guide’s order', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const ids = chosen(selection);
        expect(ids).toEqual(all.map((question) => question.id).filter((id) => ids.includes(id)));
      }),
    );
  });

  test('chooses exactly the questions that every list has and `not` has not', () => {
    const matches = (id: string, { levels, sections, tags, questions }: Selection) => {
      const question = all.find((candidate) => candidate.id === id);
      const section = guide.sections.find((candidate) => candidate.questions.some((q) => q.id === id));
      return (
        (!levels || levels.includes(question?.level ?? '')) &&
        (!sections || sections.includes(section?.id ?? '')) &&
        (!tags || tags.some((tag) => question?.tags.includes(tag))) &&
        (!questions || questions.includes(id))
      );
    };
    fc.assert(
      fc.property(selections, (selection) => {
        const { not } = selection;
        const excludes = not && Object.values(not).some((list) => list !== undefined);
        const expected = all
          .map((question) => question.id)
          .filter((id) => matches(id, selection) && !(excludes && matches(id, not)));
        expect(chosen(selection)).toEqual(expected);
      }),
    );
  });

  test('upon a named one chooses what both choose', () => {
    fc.assert(
      fc.property(selections, selections, (named, flags) => {
        const both = chosen(named).filter((id) => chosen(flags).includes(id));
        expect(chosen(mergeSelections(named, flags))).toEqual(both);
      }),
    );
  });

  test('by level makes up the guide: each question is in exactly one', () => {
    const byLevel = guide.levels.flatMap((level) => chosen({ levels: [level.id] }));
    expect(byLevel.toSorted()).toEqual(all.map((question) => question.id).toSorted());
  });
});
