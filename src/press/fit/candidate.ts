import type { SheetColumns } from '../../guide/sheet.js';

/** How one sheet is set in a trial. */
export interface Trial {
  /** Type size in points. */
  readonly size: number;
  readonly columns: number;
  /** Indices of the pieces that are on it. */
  readonly shown: readonly number[];
  /** How far its spaces are widened, from 0 to 1. */
  readonly air: number;
}

/** Sets a sheet, by its place among those of the document, and tells whether it fits its page. */
export type Measure = (sheet: number, trial: Trial) => Promise<boolean>;

/** One way to set all sheets. */
export interface Candidate {
  readonly columns: SheetColumns;
  readonly size: number;
  /** Of each sheet. */
  readonly shown: readonly (readonly number[])[];
}
