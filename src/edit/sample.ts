import type { Level } from '../guide/level.js';
import type { Question } from '../guide/question.js';
import type { Sample } from '../guide/selection.js';
import { draw, seededRandom } from './random.js';
import { proportionalShares } from './shares.js';

/**
 * A random choice that has the levels in the proportion of the questions it is taken from.
 *
 * @param questions - In the guide's order, the only order that counts; at least `sample.size` of them.
 * @param levels - The guide's levels, which decide in which order the groups are drawn.
 * @returns `sample.size` questions in the guide's order; the same for the same questions and seed.
 */
export function takeSample(
  questions: readonly Question[],
  levels: readonly Level[],
  { size, seed }: Sample,
): readonly Question[] {
  // Those without a level are a group of their own, the last.
  const groups = [...levels.map(({ id }) => id), undefined]
    .map((level) => questions.filter((question) => question.level === level))
    .filter((group) => group.length > 0);
  const sizes = groups.map((group) => group.length);
  const shares = proportionalShares(sizes, size);
  const random = seededRandom(seed);
  const taken = new Set(groups.flatMap((group, index) => draw(group, shares[index] ?? 0, random)));
  return questions.filter((question) => taken.has(question));
}
