import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Labels, labelsFor } from '../guide/labels/index.js';
import type { Numbered } from '../guide/numbered.js';
import { decidedElsewhere } from './elsewhere.js';

/** "Figure 3" */
export const nameWithNumber = ({ kind, number }: Pick<Numbered, 'kind' | 'number'>, labels: Labels): string =>
  `${labels[kind]}\u00a0${number}`;

/**
 * The words of a reference to a figure, a formula or a table with its number, where they are what such a thing is
 * called, in the guide's language or in English, or where there are none: `[Figure](#fig-pool)` is "Figure 3".
 *
 * @returns Undefined of other words: the number then stands behind them.
 */
export function numberedWords(
  words: readonly ElementContent[],
  block: Pick<Numbered, 'kind' | 'number'>,
  labels: Labels,
): ElementContent[] | undefined {
  const text = textOf({ type: 'root', children: [...words] }).trim();
  const number = decidedElsewhere({ type: 'text', value: `\u00a0${block.number}` });
  if (text === '') return [{ type: 'text', value: labels[block.kind] }, number];
  const names = [labels, labelsFor('en')].map((table) => table[block.kind].toLowerCase());
  if (!names.includes(text.toLowerCase())) return undefined;
  return [...words, number];
}
