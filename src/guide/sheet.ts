/**
 * Whether and how a page is to be filled: what a layout proposes for a sheet, for the press to try out. A piece is a
 * part of the sheet that can be left out; its elements carry its index as `data-piece`.
 */
export interface SheetPlan {
  /** What the sheet holds, for progress: "3 Key lifetime". */
  readonly name: string;
  /** Numbers of columns to be tried. */
  readonly columns: readonly SheetColumns[];
  /** Type sizes in points. */
  readonly sizes: SheetSizes;
  /**
   * Pieces by importance: whatever a later tier wants yields to an earlier one. The pieces of a tier are equally
   * important and stand from the shortest to the longest, so that one that is too long does not keep others out.
   */
  readonly tiers: readonly SheetTier[];
}

export interface SheetColumns {
  readonly count: number;
  /** Width of each, in millimetres. */
  readonly width: number;
}

export interface SheetSizes {
  /** No type is smaller. */
  readonly least: number;
  /** Larger would be a poster. */
  readonly most: number;
}

export interface SheetTier {
  /** Down to this size, in points, type is set smaller for the sake of these pieces; not below the least of the plan. */
  readonly floor: number;
  readonly pieces: readonly SheetPiece[];
}

export interface SheetPiece {
  readonly index: number;
  /** The piece within which, or after which, it stands: without that one it is not shown either. */
  readonly needs: number | undefined;
}

/** How a sheet is set so that it fits its page. */
export interface SheetSetting {
  /** Type size in points. */
  readonly size: number;
  readonly columns: number;
  /** What is added to the space between questions, in ems. */
  readonly gap: number;
  /** What is added to it above each block of the sheet (a question, a section's head), in ems: bottoms are level then. */
  readonly stretch: readonly number[];
  /** Whether every question stands in one column. */
  readonly whole: boolean;
  /** Indices of the pieces that are on the sheet, in order. */
  readonly shown: readonly number[];
}

/** A document of sheets that show all their pieces, and what may be done with each: `.sheet` elements in this order. */
export interface SheetDraft {
  readonly html: string;
  readonly plans: readonly SheetPlan[];
}

/** What a sheet leaves to the book, by kind: how many of each. */
export interface LeftOut {
  /** Questions of which nothing but the title is told. */
  readonly answers: number;
  /** Questions whose short answer is cut after its first sentence. */
  readonly rests: number;
  readonly traps: number;
  readonly examples: number;
  /** Examples whose commands are on the sheet and whose replies are not. */
  readonly replies: number;
  readonly tables: number;
  readonly drawings: number;
  /** Other blocks that their author wants on the sheet. */
  readonly passages: number;
  readonly followUps: number;
}

/** What came of one sheet. */
export interface SheetReport {
  /** Id of the section; of a sheet of a whole guide, the guide's. */
  readonly id: string;
  /** "3 Key lifetime" */
  readonly name: string;
  /** Type size in points. */
  readonly size: number;
  readonly columns: number;
  readonly leftOut: LeftOut;
}
