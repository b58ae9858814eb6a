/** A sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/**
 * Cuts the text of a paragraph into its sentences; a line's end within the paragraph ends none.
 *
 * @param language - BCP 47.
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const oneLine = text.replaceAll('\n', ' ');
  return [...segmenter.segment(oneLine)].map(({ segment, index }) => ({ text: segment, index }));
}
