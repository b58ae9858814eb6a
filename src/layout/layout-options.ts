import type { PluggableList } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { AllowedMarkup } from '../guide/allowed-markup.js';

/** How a book is to look, whatever its format. */
export interface LayoutOptions {
  /** Name of a file of `styles/themes`. */
  readonly theme: string;
  /** Of Prepbook, for the colophon. */
  readonly version: string;
  /** Synchronous, from code; the sanitiser comes after them. */
  readonly rehypePlugins?: PluggableList | undefined;
  /** Takes what plugins say of the text. */
  readonly onMessage?: ((message: VFileMessage) => void) | undefined;
  /** Markup that code allows beyond the usual. */
  readonly allowedMarkup?: AllowedMarkup | undefined;
}
