import type { Finding, Manuscript } from '../../draft.js';
import { walkManuscript } from '../../walk.js';
import { pointWithin, writtenText } from '../../written-text.js';

/** A use of words in the text of a guide. */
export interface WordUse extends Pick<Finding, 'file' | 'position'> {
  /** As they were written. */
  readonly words: string;
}

/** @returns A pattern for any of some words, where they stand as whole words. */
export const wholeWords = (patterns: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, `${flags}gu`);

/** Every place at which the text of a guide has what a pattern finds; code and HTML are no text. */
export function* wordsIn(manuscript: Pick<Manuscript, 'files'>, form: RegExp): Generator<WordUse> {
  const sources = new Map(manuscript.files.map(({ file, source }) => [file, source]));
  for (const { node, file, position } of walkManuscript(manuscript)) {
    if (node.type !== 'text') continue;
    const written = writtenText(node, sources.get(file) ?? '');
    for (const { 0: words, index } of written.matchAll(form)) {
      yield { words, file, position: position && pointWithin(position.start, written.slice(0, index)) };
    }
  }
}
