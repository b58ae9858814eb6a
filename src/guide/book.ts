import type { Root } from 'hast';
import type { Author } from './guide.js';
import type { Picture } from './picture.js';

/** What every format says of a book in its metadata. */
export interface BookMeta {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly authors: readonly Author[];
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Abbreviation before a page number in the book's language: "p.". */
  readonly pageWord: string;
  /** One sentence on what it is. */
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly licence: string | undefined;
  /** ISO date of the review. */
  readonly date: string | undefined;
  /** A stable name of guide and edition, `redis.mid-senior`. */
  readonly identifier: string;
}

/** An entry of contents, outline or nav: a title and where it leads. */
export interface OutlineEntry {
  readonly title: string;
  /** An id in the book. */
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

/** From `anchor` on (up to the next range), pages are numbered like this. */
export interface PageRange {
  readonly anchor: string;
  /** `none` prints no number; its PDF page label is the prefix alone. */
  readonly style: 'none' | 'roman' | 'decimal';
  readonly prefix?: string | undefined;
}

/** The number that is printed on the page where an anchor stands ("iv", "31"), by anchor. */
export type PageMap = ReadonlyMap<string, string>;

/**
 * By which selectors the press finds the things in a document that its pages depend on. What style sheets say of
 * breaks it reads from them.
 */
export interface PageMarks {
  /** What begins a page of its own. Each has an id. */
  readonly flow: string;
  /** What begins on a line of the grid. */
  readonly aligned: string;
  /** What ends in an edge: a rule, a frame, a caption. */
  readonly edged: string;
  readonly question: string;
  readonly part: string;
  /** An entry of a list, a command of a dialogue. */
  readonly entry: string;
  /** A name that stands above what it names. */
  readonly label: string;
  /** What may hang beside the text. */
  readonly hanging: string;
  /** What has a ground of its own, and goes on with it on the next page. */
  readonly box: string;
  readonly figure: string;
  readonly codeLine: string;
  /** What may reach out above its line: the browser would print that at the foot of the page before. */
  readonly rising: string;
  /** What is set in two columns. */
  readonly columns: string;
  /** A link to a note, and the raised number that holds it. */
  readonly reference: string;
  readonly raised: string;
  /** All notes of a flow, their list, and one of them. */
  readonly notes: string;
  readonly noteList: string;
  readonly note: string;
  /** What may hold the notes of a page between its blocks. */
  readonly footHolder: string;
}

/** What stands beside the text of a page. */
export interface PageFace {
  /** Its number; empty where none is printed. */
  readonly folio: string;
  /** Titles of its section and of the question that is current there; empty where none is. */
  readonly section: string;
  readonly question: string;
}

/** What the rules of a book's pages say of all of them. */
export interface FacedPages {
  /** By page, the cover first. */
  readonly faces: readonly PageFace[];
  readonly sides: 'one' | 'two';
}

/** How the pages of a book are made, where it is decided before the print where each begins. */
export interface PageDesign {
  /** Of a page's content, in CSS pixels; the height is a whole number. */
  readonly width: number;
  readonly height: number;
  /** Height of a line of the text, and what stands around the notes at a foot, in CSS pixels. */
  readonly line: number;
  readonly footAbove: number;
  readonly footGap: number;
  readonly marks: PageMarks;
  readonly hasFeet: boolean;
  /** Whether pages face each other; undefined where that depends on how many there are. */
  readonly sides: 'one' | 'two' | undefined;
  /** Where sections begin: on the next page, or on the next right-hand page. */
  readonly openers: 'next' | 'right';
  /** Ids of the flows that are sections. */
  readonly sections: readonly string[];
  /** What stands in the heads of pages for an anchor, where it is not the title of the outline. */
  readonly titles: ReadonlyMap<string, string>;
  /** The rules of the pages, as CSS: what the element `#page-rules` of the document is to hold. */
  readonly rules: (pages: FacedPages) => string;
}

/** A book to be printed: what a layout hands to the press. */
export interface PrintBook {
  readonly meta: BookMeta;
  /**
   * The whole document, self-contained, without scripts. Without a map the places of page numbers are kept
   * free at their full width, so that the pages do not move when the numbers come in; an element that waits for
   * the number of an anchor's page has the attribute `data-page` with the anchor.
   */
  readonly html: (pages: PageMap | undefined) => string;
  readonly outline: readonly OutlineEntry[];
  /** In page order; the first begins at the first page. */
  readonly ranges: readonly PageRange[];
  /** Absent where the browser breaks the pages by itself. */
  readonly pages?: PageDesign | undefined;
  /** To be printed on both sides of the paper, turned over this edge; undefined where that is the reader's choice. */
  readonly duplex?: 'long-edge' | 'short-edge' | undefined;
}

/** A font file to be carried along. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** CSS `unicode-range`. */
  readonly range: string;
  /** `source-serif-4-latin-400-normal.woff2` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A chapter file of a package. */
export interface PackageDocument {
  /** `section-keys.xhtml`; links between documents name it. */
  readonly path: string;
  readonly title: string;
  /** Value of `epub:type` on the body: `bodymatter`, `frontmatter`, `backmatter`, `cover`. */
  readonly matter: 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter';
  /** Content of `body`. `src` of pictures is `pictures/<name>`, links between documents are relative. */
  readonly body: Root;
}

/** A book to be packed as EPUB: what a layout hands to the binder. */
export interface PackageBook {
  readonly meta: BookMeta;
  /** In reading order. */
  readonly documents: readonly PackageDocument[];
  /** Entries whose anchor is `path` or `path#id`. */
  readonly nav: readonly OutlineEntry[];
  /** Heading of the nav document, in the guide's language: "Contents". */
  readonly navTitle: string;
  /** Landmarks: `epub:type`, title, `path` or `path#id`. */
  readonly landmarks: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** Flat CSS that refers to fonts as `fonts/<name>`. */
  readonly css: string;
  readonly fonts: readonly FontFace[];
  /** Pictures by their names within `pictures/`: ASCII letters, digits, `.` and `-` only. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The cover as a picture. */
  readonly cover: { readonly svg: string; readonly alt: string };
  /** A sentence on accessibility for `schema:accessibilitySummary`. */
  readonly accessibility: string;
}
