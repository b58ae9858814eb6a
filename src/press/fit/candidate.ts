import type { SheetColumns, SheetSetting } from '../../guide/sheet.js';
import type { Measured } from './measure-sheet.js';

/** Sets a sheet as a trial says, and tells what came of it. */
export type Measure = (trial: SheetSetting) => Promise<Measured>;

/** One way to set a sheet. */
export interface Candidate {
  readonly columns: SheetColumns;
  readonly size: number;
  readonly shown: readonly number[];
  /** Whether no question runs on in another column. */
  readonly whole: boolean;
  /** By what share of the page's height its columns differ. */
  readonly uneven: number;
}
