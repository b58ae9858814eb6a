import { offersOptions, reordered } from '../guide/choice.js';
import type { NumberedQuestion } from '../guide/edition.js';
import { seededRandom, shuffled } from './random.js';

/**
 * The questions of a paper with their options in another order, but for those that are fixed or speak of the others.
 *
 * @param seed - The same seed and paper give the same orders.
 * @param paper - Place of the paper among those of the seed, from 0.
 */
export function shuffleOptions<Numbered extends NumberedQuestion>(
  questions: readonly Numbered[],
  seed: number,
  paper: number,
): Numbered[] {
  // Apart from the draws of the questions' own order, and from those of the next seed: steps of the golden ratio.
  const random = seededRandom(seed ^ Math.imul(paper + 1, 0x9e3779b1));
  return questions.map((numbered) => {
    const { choice } = numbered.question;
    if (!offersOptions(choice)) return numbered;
    const shuffle = <Item>(items: readonly Item[]) =>
      shuffled(items.length, random).flatMap((place) => items.slice(place, place + 1));
    return { ...numbered, question: { ...numbered.question, choice: reordered(choice, shuffle) } };
  });
}
