import type { Element, ElementContent, Properties } from 'hast';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import type { Numbered } from '../guide/numbered.js';
import type { Picture } from '../guide/picture.js';
import type { ToHast } from './content/hast.js';
import type { Drawing, DrawingPlace } from './content/inline-svg.js';
import type { TermPlace } from './content/term-places.js';
import type { RenderFormula } from './formulas.js';
import type { TableRoom } from './page-geometry.js';

/** Lines of a code block as spans; `undefined` where the language is unknown. */
export type Highlight = (code: string, language: string | undefined) => ElementContent[][] | undefined;

/** Renders a picture as part of the page; `undefined` where it stays a file. */
export type RenderDrawing = (picture: Picture, place: Omit<DrawingPlace, 'prefix'>) => Drawing | undefined;

/** A link from one place of a guide to another, which this edition has. */
export interface Reference {
  readonly words: readonly ElementContent[];
  readonly anchor: string;
  /** Id of the question, section or chapter that the anchor stands in. */
  readonly owner: string;
  /** The owner's: "3.1" of a question, "3" of a section; chapters have none. */
  readonly number: string | undefined;
  /** Whether it leads to the place of a version ("7.4"), which is printed small and needs no number. */
  readonly isVersion: boolean;
  /** Name and number of the figure, formula or table that it leads to, where its words do not say them: "Figure 3". */
  readonly block?: string | undefined;
  /** Whether its words end with that number, so that of the question around it the page is enough. */
  readonly isNumbered?: boolean | undefined;
  /** Whether it leads to a place of the same question, which stands alone: where that is needs no words. */
  readonly isBeside?: boolean | undefined;
}

/** What a reference becomes in an output. */
export type RenderReference = (reference: Reference, context: RenderContext) => ElementContent[];

/** How notes look and where they stand. */
export interface NoteStyle {
  /** Where the notes of a question stand: after it, or with all others at the end of its section. */
  readonly place: 'question' | 'section';
  /** What a reference to a note is, beside a link. */
  readonly reference: Properties;
  /** What a link back from a note is, beside a link; `words` say where it leads. */
  readonly back: (words: string) => Properties;
  /** A note as an element. */
  readonly note: (id: string, body: ElementContent[]) => Element;
  /** Notes as one list, or as they are. */
  readonly list: (notes: Element[]) => Element[];
  /** How much of a link's address is written beside it: all, or its host where the list of sources has all. */
  readonly addresses: 'whole' | 'host';
  /** What an address that is written beside its link is, beside a second link to the same place. */
  readonly address: Properties;
  /** What their frame is; `words` name it. */
  readonly frame: (words: string) => Properties;
}

/**
 * What a kind of output can do. Whatever renders a text asks for a capability and never which output it renders for, so
 * that a new output is one more object of this kind.
 */
export interface Medium {
  /** Page numbers are printed wherever something is referred to, and a section opens with its own contents. */
  readonly hasPages: boolean;
  /** A link can lead to another place of the document. */
  readonly hasInnerLinks: boolean;
  /** The ids that authors gave to places of their texts are kept. */
  readonly keepsIds: boolean;
  /** A script is there to give numbers and tags something to do. */
  readonly isInteractive: boolean;
  /** Pages begin where an author wants them to. */
  readonly breaksPages: boolean;
  /** What is too wide scrolls, and so must be within reach of the keyboard. */
  readonly scrolls: boolean;
  /** A reader can unfold what is folded; otherwise it is open from the start. */
  readonly folds: boolean;
  /** Terms with what they mean are items of a list; otherwise they are what HTML has for them. */
  readonly groupsTerms: boolean;
  /** What an abbreviation stands for is seen where one points at it, is written out behind it, or is left out for want of room. */
  readonly abbreviations: 'titled' | 'written-out' | 'alone';
  /** Options of choices keep their places, so that a letter names one; otherwise its words do. */
  readonly lettersOptions: boolean;
  /** A script may show options in another order; it is told which may move. */
  readonly shufflesOptions: boolean;
  /** Each line of code is a block of its own; otherwise line ends stay in the text, for readers without styles. */
  readonly hasLineBlocks: boolean;
  /** Replies of a dialogue stand below their commands, those of one line beside them in a column, or close behind. */
  readonly replies: 'below' | 'beside' | 'close';
  /** The server that most examples ran on is named once, where the book tells of itself, and with no example. */
  readonly namesUsualServerOnce: boolean;
  /** Small drawings may stand in a line of text; otherwise words stand for them. */
  readonly drawsInLines: boolean;
  /** Where a word may break, and where it must not, no character may be left behind, for a PDF keeps them all. */
  readonly breaksWithoutTrace: boolean;
  /** What belongs together stands in one line; otherwise its text stays as it is, for whoever edits it or sets it anew. */
  readonly keepsPieces: boolean;
  /** Code is plain, or carries the colours of one theme, or of a light and a dark one as variables. */
  readonly codeThemes: 'none' | 'light' | 'both';
  /** A simple SVG picture is set as part of the page, in its letters and colours; otherwise every picture stays a file. */
  readonly inlinesPictures: boolean;
  /** Share of its own size at which a diagram is shown: its letters are as high as text on a screen. */
  readonly diagramShare: number;
  /**
   * What a formula is: MathML, with its TeX as a label where a tag of a PDF is to have it; or its TeX between the signs
   * that Anki and MathJax know.
   */
  readonly formulas: 'labelled' | 'mathml' | 'tex';
  /** Which figures have their number and caption: all, or those that something may refer to. */
  readonly numbersFigures: 'all' | 'named';
  /** What the frame around a picture is. */
  readonly figure: Properties;
  readonly notes: NoteStyle;
  readonly refer: RenderReference;
}

/** What every part needs to know of the book that is being rendered. */
export interface RenderContext {
  readonly edition: Edition;
  readonly labels: Labels;
  /** What the output can do. */
  readonly medium: Medium;
  readonly toHast: ToHast;
  readonly highlight: Highlight;
  readonly formula: RenderFormula;
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
  /** Where questions use terms of an index; absent where no index tells more than the question. */
  readonly termPlace?: TermPlace;
  /** Absent where every picture stays a file. */
  readonly drawing?: RenderDrawing;
}

/** Id of the place of a figure, a formula or a table. */
export const placeOfNumbered = ({ kind, number, name }: Pick<Numbered, 'kind' | 'number' | 'name'>): string =>
  name ?? `_${kind}-${number}`;

/** Ids of the book's own places. The underscore keeps them apart from authors' ids, which begin with a letter or digit. */
export const places = {
  cover: '_cover',
  about: '_about',
  levels: '_levels',
  contents: '_contents',
  text: '_text',
  notes: '_notes',
  sources: '_sources',
  sheet: '_sheet',
} as const;
