import { ToolError } from '../diagnostics/tool-error.js';
import { answeringMinutes } from '../guide/answering-time.js';
import type { Guide } from '../guide/guide.js';
import type { Question } from '../guide/question.js';
import type { TimeBudget } from '../guide/selection.js';
import { takeSample } from './sample.js';
import { proportionalShares } from './shares.js';

/**
 * As many questions as can be read and answered in a time, with the levels in the proportion of the questions that
 * they are taken from. Where the time is too short for such a sample, one question that fits.
 *
 * @param questions - In the guide's order, at least one.
 * @returns In the guide's order; the same for the same questions and seed.
 * @throws ToolError `minutes-too-few` (usage) where no question fits.
 */
export function takeForTime(guide: Guide, questions: readonly Question[], budget: TimeBudget): readonly Question[] {
  const { minutes, seed } = budget;
  const size = largestSample(guide, questions, minutes);
  if (size > 0) return takeSample(questions, guide.levels, { size, seed });
  const fitting = questions.filter(({ level }) => answeringMinutes(guide, level) <= minutes);
  if (fitting.length === 0) throw tooFew(guide, questions, minutes);
  return takeSample(fitting, guide.levels, { size: 1, seed });
}

/** The largest sample whose questions fit the time together; 0 where none does. */
function largestSample(guide: Guide, questions: readonly Question[], minutes: number): number {
  const groups = [...Map.groupBy(questions, ({ level }) => level)].map(([level, { length }]) => ({
    size: length,
    each: answeringMinutes(guide, level),
  }));
  const sizes = groups.map((group) => group.size);
  for (let size = questions.length; size > 0; size--) {
    const shares = proportionalShares(sizes, size);
    const total = groups.reduce((sum, { each }, index) => sum + each * (shares[index] ?? 0), 0);
    if (total <= minutes) return size;
  }
  return 0;
}

function tooFew(guide: Guide, questions: readonly Question[], minutes: number): ToolError {
  const shortest = Math.min(...questions.map(({ level }) => answeringMinutes(guide, level)));
  return new ToolError(
    'usage',
    'minutes-too-few',
    `\`minutes ${minutes}\` is too short: no question left to choose from takes less than ${shortest}`,
    { hint: 'The minutes of each level stand in `guide.yaml`, below `minutes:`.', options: ['minutes'] },
  );
}
