/**
 * Sheets that are to be set as one: what a layout proposes, for the press to try out. All have one size of type and one
 * number of columns.
 */
export interface SheetDraft {
  /** A document in which each sheet, `.sheet` in the order of the plans, shows all its pieces. */
  readonly html: string;
  readonly plans: readonly SheetPlan[];
  /** Numbers of columns to be tried. */
  readonly columns: readonly SheetColumns[];
  readonly sizes: SheetSizes;
}

/**
 * What one sheet is to hold. A piece is a part of it that can be left out; its elements carry its index as `data-piece`.
 */
export interface SheetPlan {
  /** What the sheet holds, for progress: "3 Key lifetime". */
  readonly name: string;
  /** Indices of the pieces that are never left out: what was written for the sheet. */
  readonly required: readonly number[];
  /**
   * The other pieces by importance: whatever a later tier wants yields to an earlier one. The pieces of a tier are equally
   * important and stand from the shortest to the longest, so that one that is too long does not keep others out.
   */
  readonly tiers: readonly SheetTier[];
}

export interface SheetColumns {
  readonly count: number;
  /** Width of each, in millimetres. */
  readonly width: number;
}

/** Type sizes in points. */
export interface SheetSizes {
  /** Text is no smaller. */
  readonly least: number;
  /** Text is no larger. */
  readonly most: number;
  /** No type is smaller: that of code, of tables, in drawings. */
  readonly smallest: number;
}

export interface SheetTier {
  /** Whether type is set smaller, for all sheets, so that these pieces fit. */
  readonly isCore: boolean;
  /** Indices. */
  readonly pieces: readonly number[];
}

/** How sheets are set. */
export interface SheetSetting {
  /** Type size in points. */
  readonly size: number;
  readonly columns: number;
  /** Of each sheet, indices of the pieces that are on it, in order. */
  readonly shown: readonly (readonly number[])[];
  /** Of each sheet, how far its spaces are widened so that what is left of its page is not all at the foot: 0 to 1. */
  readonly air: readonly number[];
}

/** What came of trying out sheets: how they are set, or which do not fit, by their places among the plans. */
export type SheetFit =
  | { readonly setting: SheetSetting; readonly overflowing?: undefined }
  | { readonly overflowing: readonly number[]; readonly setting?: undefined };

/** What a sheet leaves to the book, by kind: how many of each. */
export interface LeftOut {
  /** Questions of which nothing but the title is told. */
  readonly answers: number;
  readonly traps: number;
  readonly examples: number;
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
