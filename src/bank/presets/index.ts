import type { Dialect } from '../dialect.js';
import { boldLines } from './bold-lines.js';
import { filePerQuestion } from './file-per-question.js';
import { folds } from './folds.js';
import { headings } from './headings.js';
import { largeHeadings } from './large-headings.js';
import { listHeadings } from './list-headings.js';
import { numberedHeadings } from './numbered-headings.js';
import { numberedLines } from './numbered-lines.js';
import { qAndA } from './q-and-a.js';
import { qHeadings } from './q-headings.js';
import { smallHeadings } from './small-headings.js';

/** Dialects that many banks are written in, as far as they can be told apart. */
export const presets: readonly Dialect[] = [
  listHeadings,
  numberedHeadings,
  qHeadings,
  headings,
  smallHeadings,
  largeHeadings,
  folds,
  boldLines,
  numberedLines,
  qAndA,
  filePerQuestion,
];
