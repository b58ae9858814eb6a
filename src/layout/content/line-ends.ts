import type { Root } from 'hast';
import type { Medium } from '../render-context.js';
import { breakWithoutTrace } from './invisible.js';
import { keepUnbroken } from './unbroken.js';

/** Settles where the lines of a text may end, when all of it is rendered: as far as its medium lets it be settled. */
export function settleLineEnds(tree: Root, { breaksWithoutTrace, keepsPieces }: Medium): void {
  if (breaksWithoutTrace) breakWithoutTrace(tree);
  if (keepsPieces) keepUnbroken(tree);
}
