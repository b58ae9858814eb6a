/**
 * How a text was made to fit its box: at which size, and how much of it. A box is an element with `data-fit`, its
 * text stands in pieces (`data-piece`, in reading order), and those of the first piece in words (`data-word`).
 */
export interface BoxFit {
  /** Value of the box's `data-fit`. */
  readonly key: string;
  /** Type size in points, one of the box's `data-sizes`. */
  readonly size: number;
  /** How many pieces were kept, from the first; all of them in a box whose text fits. */
  readonly pieces: number;
  /** How many words of the first piece were kept, where not even that fits; else undefined. */
  readonly words?: number | undefined;
}
