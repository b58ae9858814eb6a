/** How an edition is to be set and delivered, as far as somebody says so. */
export interface Delivery {
  /** Name of a layout. Default: `book`. */
  readonly layout?: string | undefined;
  /** Default: those of the layout. */
  readonly formats?: readonly string[] | undefined;
  /** A name (`a4`) or a size (`120x190mm`). */
  readonly paper?: string | undefined;
  readonly theme?: string | undefined;
  /** Of the layout, by name. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}
