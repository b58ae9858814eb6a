import type { Guide } from './guide.js';

/** Minutes to read and answer a question of the easiest level, and of the hardest, where a guide names none. */
const least = 2;
const most = 5;

/**
 * Minutes that a question of a level takes to read and to answer aloud or in writing: what `guide.yaml` says, else
 * from 2 for the easiest to 5 for the hardest, growing by a factor from level to level and rounded to half minutes
 * (of three levels 2, 3, 5).
 *
 * @param level - Id of a level of the guide; a question without one counts as one of the middle.
 */
export function answeringMinutes(
  { levels, minutes }: Pick<Guide, 'levels' | 'minutes'>,
  level: string | undefined,
): number {
  const given = level === undefined ? undefined : minutes?.get(level);
  if (given !== undefined) return given;
  const rank = levels.findIndex(({ id }) => id === level);
  const share = levels.length > 1 && rank >= 0 ? rank / (levels.length - 1) : 0.5;
  return Math.round(least * (most / least) ** share * 2) / 2;
}
