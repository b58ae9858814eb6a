import * as z from 'zod';
import type { LayoutDefinition } from '../guide/layout-definition.js';

const options = z.strictObject({});

/** The book: everything, in reading order. It is what a guide is called without another word. */
export const bookDefinition = {
  name: 'book',
  options,
  nameParts: () => [],
} satisfies LayoutDefinition<'book', typeof options>;
