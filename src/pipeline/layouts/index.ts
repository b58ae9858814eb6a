import { book } from './book.js';
import { cards } from './cards.js';
import { cheatSheet } from './cheat-sheet.js';
import { foreignLayout, foreignRenderer } from './foreign-layout.js';
import type { AddedFormat, LayoutRow } from './layout.js';
import { quiz } from './quiz.js';

/** The layouts that there are: a new one is entered here. */
export const layouts = [book, cheatSheet, cards, quiz] as const;

/** What a program adds to the layouts that there are. */
export interface Additions {
  /** Further layouts; one with the name of another takes its place. */
  readonly layouts?: readonly LayoutRow[] | undefined;
  /** Further formats of layouts. */
  readonly addedFormats?: readonly AddedFormat[] | undefined;
}

/** All layouts that a request can name. */
export function layoutsWith({ layouts: own = [], addedFormats = [] }: Additions): readonly LayoutRow[] {
  const all = new Map<string, LayoutRow>(
    [...layouts, ...own.map(foreignLayout)].map((layout) => [layout.name, layout]),
  );
  return [...all.values()].map((layout) => {
    const added = addedFormats.filter((each) => each.layouts.includes(layout.name));
    const renderers = Object.fromEntries(
      added.map(({ format, render }) => [format, foreignRenderer(render, format, layout.name)]),
    );
    return { ...layout, renderers: { ...layout.renderers, ...renderers } };
  });
}
