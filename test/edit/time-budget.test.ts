import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../src/edit/make-edition.js';
import { proportionalShares } from '../../src/edit/shares.js';
import { answeringMinutes } from '../../src/guide/answering-time.js';
import type { Guide } from '../../src/guide/guide.js';
import { toolError } from '../support/errors.js';
import { makeGuide } from '../support/guide.js';

const guides = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    levels: fc.integer({ min: 1, max: 5 }),
    minutes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ counts, levels, minutes }): Guide => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five'].slice(0, levels);
    const guide = makeGuide({ sections: counts, levels: names });
    return { ...guide, minutes: new Map(guide.levels.map(({ id }, at) => [id, minutes[at] ?? 1])) };
  });

const timeOf = (guide: Guide, ids: ReadonlySet<string>): number =>
  guide.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => ids.has(id))
    .reduce((sum, { level }) => sum + answeringMinutes(guide, level), 0);

describe('questions for a time', () => {
  test('take no longer than there is, and are as many as a fair choice allows', () => {
    fc.assert(
      fc.property(guides, fc.integer({ min: 9, max: 200 }), fc.nat(), (guide, minutes, seed) => {
        const { chosen } = makeEdition(guide, { time: { minutes, seed } });
        expect(timeOf(guide, chosen)).toBeLessThanOrEqual(minutes);
        const all = guide.sections.flatMap(({ questions }) => questions);
        const groups = guide.levels.map(({ id }) => all.filter(({ level }) => level === id));
        const filled = groups.filter((group) => group.length > 0);
        const sizes = filled.map((group) => group.length);
        const counts = filled.map((group) => group.filter(({ id }) => chosen.has(id)).length);
        // One question alone is fair to no level.
        expect(counts).toEqual(chosen.size > 1 ? proportionalShares(sizes, chosen.size) : counts);
        for (let size = chosen.size + 1; size <= all.length; size++) {
          const larger = proportionalShares(sizes, size);
          const time = filled.reduce(
            (sum, group, at) => sum + (larger[at] ?? 0) * answeringMinutes(guide, group[0]?.level ?? ''),
            0,
          );
          expect(time).toBeGreaterThan(minutes);
        }
      }),
    );
  });

  test('are the same with the same seed, others with another', () => {
    const guide = makeGuide({ sections: [20, 20] });
    const chosen = (seed: number) => [...makeEdition(guide, { time: { minutes: 20, seed } }).chosen].join();
    expect(chosen(7)).toBe(chosen(7));
    expect(new Set([1, 2, 3, 4, 5].map(chosen)).size).toBeGreaterThan(2);
  });

  test('are taken of what lists and sample leave, and named by their time', () => {
    const guide = makeGuide({ sections: [20, 20] });
    const selection = { levels: ['mid'], sample: { size: 5, seed: 1 }, time: { minutes: 7, seed: 2 } };
    const { questionCount, slug, description, sections } = makeEdition(guide, selection);
    expect(questionCount).toBe(2);
    expect(sections.flatMap(({ questions }) => questions.map(({ question }) => question.level))).toEqual([
      'mid',
      'mid',
    ]);
    expect(slug).toBe('mid.sample5-seed1.7min-seed2');
    expect(description).toBe('Mid · Sample of 5 (seed 1) · To fit 7\u00a0min (seed 2)');
  });

  test('are one where the time is short', () => {
    const guide = makeGuide({ sections: [9] });
    const { sections } = makeEdition(guide, { time: { minutes: 2, seed: 1 } });
    expect(sections.flatMap(({ questions }) => questions.map(({ question }) => question.level))).toEqual(['junior']);
  });

  test('need the time of one', () => {
    const guide = makeGuide({ sections: [9] });
    expect(
      toolError(() => makeEdition(guide, { levels: ['senior'], time: { minutes: 4, seed: 1 } })),
    ).toMatchInlineSnapshot(`
      "usage/minutes-too-few: \`minutes 4\` is too short: no question left to choose from takes less than 5
        hint: The minutes of each level stand in \`guide.yaml\`, below \`minutes:\`."
    `);
  });
});
