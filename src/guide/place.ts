/** A point in an author's file. Lines and columns count from 1, as editors show them. */
export interface Place {
  /** Path relative to the guide's folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
