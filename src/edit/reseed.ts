import type { Selection } from '../guide/selection.js';

/** Whether a selection draws at random, or narrows one that does. */
export const isDrawn = ({ sample, time, within }: Selection): boolean =>
  sample !== undefined || time !== undefined || (within !== undefined && isDrawn(within));

/** The same selection drawn again: with another seed wherever it draws. */
export function reseed(selection: Selection, seed: number): Selection {
  const { sample, time, within } = selection;
  return {
    ...selection,
    ...(sample && { sample: { ...sample, seed } }),
    ...(time && { time: { ...time, seed } }),
    ...(within && { within: reseed(within, seed) }),
  };
}
