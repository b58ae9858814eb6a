const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Letters from which on a word says something; an ideograph does by itself. */
const least = 4;

function wordsOf(text: string): Set<string> {
  const words = [...segmenter.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike);
  return new Set(
    words.map(({ segment }) => segment).filter((word) => word.length >= least || /[^\p{Script=Latin}]/u.test(word)),
  );
}

/**
 * How much two texts have in common: Dice's coefficient of their words (twice the common ones, by all of both), from 0
 * to 1. Short Latin words, which every text has, are left out.
 */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const common = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size;
  return all === 0 ? 1 : (2 * common) / all;
}
