import type { ElementContent } from 'hast';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import type { Picture } from '../guide/picture.js';
import type { ToHast } from './content/hast.js';
import type { Drawing, DrawingPlace } from './content/inline-svg.js';
import type { TableRoom } from './page-geometry.js';

/** Where a book is read. The content is the same; how references, notes and code are set is not. */
export type Medium = 'print' | 'web' | 'package';

/** Lines of a code block as spans; `undefined` where the language is unknown. */
export type Highlight = (code: string, language: string | undefined) => ElementContent[][] | undefined;

/** Sets a picture as part of the page; `undefined` where it stays a file. */
export type SetDrawing = (picture: Picture, place: Omit<DrawingPlace, 'prefix'>) => Drawing | undefined;

/** What every part needs to know of the book that is being set. */
export interface Setting {
  readonly edition: Edition;
  readonly labels: Labels;
  readonly medium: Medium;
  readonly toHast: ToHast;
  readonly highlight: Highlight;
  /** How a link reaches an anchor of the book: `#id`, or `section-keys.xhtml#id` in a package. */
  readonly href: (anchor: string) => string;
  /** How wide tables can be. */
  readonly tableRoom: TableRoom;
  /** What is said of the example that begins at a line of a file, if its text is still this one. */
  readonly proofAt: (file: string, line: number, text: string) => string | undefined;
  /** How a document refers to a picture: a data address, or a path in a package. */
  readonly pictureUrl: (picture: Picture) => string;
  /** Whether a picture that stays a file has the colours of the book, so that dark pages may turn them. */
  readonly isThemed?: (picture: Picture) => boolean;
  /** Absent where every picture stays a file, as in packages: many e-readers draw SVG within a text badly. */
  readonly drawing?: SetDrawing;
}

/** Ids of the book's own places. The underscore keeps them apart from authors' ids, which begin with a letter or digit. */
export const places = {
  cover: '_cover',
  about: '_about',
  levels: '_levels',
  contents: '_contents',
  text: '_text',
  sources: '_sources',
  sheet: '_sheet',
} as const;
