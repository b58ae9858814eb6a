import type { FontFacts } from '../pdf/fonts.js';

/** An entry of a PDF's outline. */
export interface OutlineFacts {
  readonly title: string;
  /** Index of the page, counted from 0; undefined where it leads nowhere. */
  readonly page: number | undefined;
  readonly children: readonly OutlineFacts[];
}

/** Sides of a box in points, 1/72 inch, from the page's bottom left corner. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A link on a page. */
export interface LinkFacts {
  /** Index of the page on which it stands, counted from 0. */
  readonly page: number;
  readonly box: Box;
  /** What a screen reader says of it. */
  readonly description: string | undefined;
  /** Where it leads within the document: an id, and the index of its page, undefined where there is no such place. */
  readonly internal: { readonly anchor: string; readonly page: number | undefined } | undefined;
  /** Address outside. */
  readonly external: string | undefined;
}

/** Where the ways through a PDF lead. */
export interface WayFacts {
  /** The label of each page, as viewers show it. */
  readonly labels: readonly string[];
  readonly outline: readonly OutlineFacts[];
  readonly links: readonly LinkFacts[];
}

/** What a PDF says of itself. */
export interface PdfFacts extends WayFacts {
  /** Number of pages. */
  readonly pages: number;
  /** Width and height of each page in points, 1/72 inch. */
  readonly sizes: readonly (readonly [number, number])[];
  /** The Info dictionary: Title, Author, CreationDate … */
  readonly info: Readonly<Record<string, string>>;
  /** The XMP packet. */
  readonly xmp: string | undefined;
  readonly language: string | undefined;
  /** Whether viewers are asked to show the title and not the file's name. */
  readonly showsTitle: boolean;
  readonly fonts: readonly FontFacts[];
  /** Whether its pages follow each other from right to left, as in Arabic or Hebrew. */
  readonly isRightToLeft: boolean;
  /** How often each role occurs in the tag tree; empty without tags. */
  readonly roles: Readonly<Record<string, number>>;
}

/** An element of the tag tree, and what PDF/UA asks of one. */
export interface TagFacts {
  /** As it is written: "H2", "Strong". */
  readonly role: string;
  /** The standard role that stands for it (ISO 32000-1, 14.7.3); undefined where the document names none. */
  readonly standard: string | undefined;
  /** Index of its parent among the elements; undefined at the top. */
  readonly parent: number | undefined;
  /** Alternative text, or text that replaces it. */
  readonly text: string | undefined;
  readonly id: string | undefined;
  /** Of a table's cell: whether it says which cells it heads. */
  readonly hasScope: boolean;
  /** Indices of the links, among those of the document, that it owns. */
  readonly links: readonly number[];
  /** Keys of the painted content that it holds itself: `12R_mc5`, the page's object and the number of the mark. */
  readonly marks: readonly string[];
}

/** What the tags of a document, and what goes with them, say. */
export interface TagTreeFacts {
  /** Whether the document says that it is tagged (`MarkInfo`). */
  readonly isMarked: boolean;
  /** Each before its children. */
  readonly elements: readonly TagFacts[];
  /** Indices of pages with links that are not walked in the order of the tags (`Tabs`). */
  readonly pagesWithoutTabOrder: readonly number[];
  /** Indices of links, among those of the document, that no element owns. */
  readonly looseLinks: readonly number[];
}

/** A run of text as it was drawn. Its box goes from the baseline up to where capitals end. */
export interface Run extends Box {
  readonly text: string;
  /** Size of the type in points. */
  readonly size: number;
  /** Key of the marked content that it belongs to, as in `TagFacts`. */
  readonly mark: string | undefined;
  /** Whether it is marked as decoration: a running head, a page number. */
  readonly isArtifact: boolean;
}

/** What is painted on a page. */
export interface PageFacts {
  readonly width: number;
  readonly height: number;
  /** Runs of text that show something, in the order in which they were drawn. */
  readonly runs: readonly Run[];
  /** What is painted besides: pictures, grounds, lines. */
  readonly shapes: readonly Box[];
}

/** Everything that is read of a PDF. */
export interface Inspection {
  readonly pdf: PdfFacts;
  readonly tags: TagTreeFacts;
  readonly pages: readonly PageFacts[];
}
