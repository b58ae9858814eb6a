import { allFormatsOf, formatsOf } from '../guide/layout-definition.js';
import { layouts } from './layouts/index.js';

/** A layout as people are told of it. */
export interface LayoutInfo {
  readonly name: string;
  /** What it can be made as, in the order in which it is made. */
  readonly formats: readonly string[];
  /** What is made of it where nobody names any format. */
  readonly defaults: readonly string[];
  /** Names of its options. */
  readonly options: readonly string[];
}

/** The layouts that there are, with their formats and the names of their options. */
export const describeLayouts = (): readonly LayoutInfo[] =>
  layouts.map((layout) => ({
    name: layout.name,
    formats: formatsOf(layout),
    defaults: layout.defaults,
    options: Object.keys(layout.options.shape),
  }));

/** Names of the formats that there are, of whichever layout, each once. */
export const formatNames = (): readonly string[] => allFormatsOf(layouts);
