import * as z from 'zod';

/** Messages of the schema say what a value must be, as a noun phrase; the place and the found value are added later. */
export const text = z.string().trim().min(1, 'text');

export const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits, `-`, `_` and `.` only, a letter or digit first');
