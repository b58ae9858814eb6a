import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { EditionSection } from '../../guide/edition.js';
import { settleLineEnds } from '../content/line-ends.js';
import { countNotes } from '../content/notes.js';
import { badge } from '../parts/badge.js';
import type { RenderContext } from '../render-context.js';
import { renderEntry } from './entry.js';
import { collectPieces, type Pieces } from './pieces.js';

/** What stands on one page. */
export interface SheetContent {
  /** Its anchor: the section's id; of a whole guide a place of its own. */
  readonly id: string;
  /** Number of the section; undefined on a sheet of several. */
  readonly number: number | undefined;
  readonly title: string;
  readonly parts: readonly EditionSection[];
  /** Which of the sheets of its section it is, where that has several. */
  readonly half: { readonly sheet: number; readonly of: number } | undefined;
}

/** A sheet with all its pieces. */
export interface Sheet extends SheetContent {
  readonly body: readonly Element[];
  readonly pieces: Pick<Pieces, 'list' | 'losses'>;
}

/** "3 Key lifetime", "3 Key lifetime (1/2)" */
export const nameOf = ({ number, title, half }: SheetContent): string =>
  [...(number === undefined ? [] : [number]), title, ...(half ? [`(${half.sheet}/${half.of})`] : [])].join(' ');

/** Numbers of a sheet's questions, in order. */
export const questionsOf = ({ parts }: SheetContent): string[] =>
  parts.flatMap(({ questions }) => questions.map(({ number }) => number));

/** Renders what a sheet says of its questions, with every piece that could be shown. Notes stay in the book. */
export function renderSheet(context: RenderContext, content: SheetContent): Sheet {
  const pieces = collectPieces();
  const several = content.number === undefined;
  const body = content.parts.flatMap((part) => {
    const { section } = part;
    const textContext = { file: section.file, notes: countNotes(section.id, new Map()), leastHeading: 4 } as const;
    const entries = part.questions.map((numbered) =>
      renderEntry(context, textContext, pieces, numbered, several ? 3 : 2),
    );
    return several ? [sectionHead(section.number, section.title, section.id), ...entries] : entries;
  });
  settleLineEnds({ type: 'root', children: body }, context.medium);
  return { ...content, body, pieces };
}

function sectionHead(number: number, title: string, id: string): Element {
  return h('h2', { className: ['section-head'], id }, [
    h('span', { className: ['entry-number'] }, String(number)),
    ' ',
    title,
  ]);
}

/** The marks of the levels with their names, in one line: the legend of every sheet. */
function legend(context: RenderContext): Element {
  const { levels } = context.edition.guide;
  const marks = levels.flatMap((level, at): ElementContent[] => [
    ...(at > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    badge(context, level),
  ]);
  return h('p', { className: ['legend'] }, marks);
}

/** What stands at the foot: left what is in the book, right what the guide is. */
export interface SheetFoot {
  readonly left: string;
  readonly right: string;
}

/** A sheet as an element that fills a page. */
export function sheetElement(
  context: RenderContext,
  sheet: Sheet,
  body: readonly ElementContent[],
  look: { readonly of: string; readonly foot: SheetFoot; readonly style: string | undefined },
): Element {
  const number =
    sheet.number === undefined ? [] : [h('span', { className: ['sheet-number'] }, String(sheet.number)), ' '];
  return h(
    'section',
    { className: ['sheet'], id: sheet.id, ...(look.style === undefined ? {} : { style: look.style }) },
    [
      h('header', { className: ['sheet-head'] }, [
        h('h1', [...number, sheet.title]),
        h('div', { className: ['sheet-key'] }, [h('p', { className: ['sheet-of'] }, look.of), legend(context)]),
      ]),
      h('div', { className: ['sheet-body'] }, [...body]),
      h('footer', { className: ['sheet-foot'] }, [h('p', look.foot.left), h('p', look.foot.right)]),
    ],
  );
}
