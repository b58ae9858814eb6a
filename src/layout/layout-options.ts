import type { PluggableList } from 'unified';

/** How a book is to look, whatever its format. */
export interface LayoutOptions {
  /** Name of a file of `styles/themes`. */
  readonly theme: string;
  /** Of Prepbook, for the colophon. */
  readonly version: string;
  /** Of the reader's own configuration. */
  readonly rehypePlugins?: PluggableList | undefined;
}
