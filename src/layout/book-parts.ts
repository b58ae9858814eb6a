import type { Element } from 'hast';
import { settleLineEnds } from './content/line-ends.js';
import { markTermPlaces } from './content/term-places.js';
import { renderContents } from './parts/contents.js';
import { renderChapter, renderSection } from './parts/section.js';
import { renderSources } from './parts/sources.js';
import type { RenderContext } from './render-context.js';

/** The parts of a book in reading order, without cover and colophon, which are templates. */
export interface BookParts {
  readonly contents: Element;
  readonly front: readonly Element[];
  readonly sections: readonly Element[];
  readonly appendices: readonly Element[];
  readonly sources: Element | undefined;
}

/** Renders every part once, in reading order. */
export function renderBookParts(context: RenderContext): BookParts {
  const { guide, sections } = context.edition;
  const set = (leaf: Element): Element => {
    settleLineEnds({ type: 'root', children: [leaf] }, context.medium);
    return leaf;
  };
  const sources = renderSources(context);
  const questions = sections.map((part) => set(renderSection(context, part)));
  // An index may stand before the questions, and on paper it tells the page of each use.
  const placed = context.medium.hasPages
    ? { ...context, termPlace: markTermPlaces(questions, guide.indexes.values()) }
    : context;
  return {
    contents: set(renderContents(context)),
    front: guide.front.map((chapter) => set(renderChapter(placed, chapter))),
    sections: questions,
    appendices: guide.appendices.map((chapter) => set(renderChapter(placed, chapter))),
    sources: sources && set(sources),
  };
}
