import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { Edition, EditionSection, NumberedQuestion } from '../../guide/edition.js';
import { firstLineOfCode } from '../../guide/equal-titles.js';
import { figuresOf } from '../../guide/numbered.js';
import { shortTitleOf } from '../../guide/short-title.js';
import { renderTitle } from '../content/render-content.js';
import { placeOfNumbered, places, type RenderContext } from '../render-context.js';
import { entryClasses, smallBadgeOf } from './badge.js';
import { pageOf } from './folio.js';
import { citations } from './sources.js';

/** @param title - The question's, or a shorter one. */
function questionEntry(
  context: RenderContext,
  { question, number }: NumberedQuestion,
  title: readonly PhrasingContent[] = question.title,
): Element {
  const code = firstLineOfCode(context.edition.guide, question);
  return h('li', [
    h('a', { className: entryClasses(context, 'entry', 'entry-question'), href: context.href(question.id) }, [
      h('span', { className: ['entry-number'] }, number),
      ' ',
      ...smallBadgeOf(context, question).flatMap((badge) => [badge, ' ']),
      h('span', { className: ['entry-title'] }, [
        ...renderTitle({ title, place: question.place }, context),
        ...(code === undefined ? [] : [' ', h('code', code)]),
      ]),
      ' ',
      ...pageOf(context, question.id),
    ]),
  ]);
}

/** The questions of one section as a list, as it stands where the section opens. */
export function questionList(context: RenderContext, part: EditionSection): Element {
  return h(
    'ol',
    { className: ['entries'] },
    part.questions.map((question) => questionEntry(context, question)),
  );
}

/** The same in the contents, whose columns on paper are narrow. */
function shortList(context: RenderContext, part: EditionSection): Element {
  if (!context.medium.hasPages) return questionList(context, part);
  return h(
    'ol',
    { className: ['entries'] },
    part.questions.map((numbered) => questionEntry(context, numbered, shortTitleOf(numbered.question))),
  );
}

function sectionEntry(context: RenderContext, part: EditionSection): Element {
  const { section } = part;
  return h('li', { className: ['entry-group'] }, [
    h('a', { className: ['entry', 'entry-section'], href: context.href(section.id) }, [
      h('span', { className: ['entry-number'] }, String(section.number)),
      ' ',
      h('span', { className: ['entry-title'] }, section.title),
      ' ',
      ...pageOf(context, section.id),
    ]),
    shortList(context, part),
  ]);
}

function plainEntry(context: RenderContext, anchor: string, title: string): Element {
  return h('li', { className: ['entry-group'] }, [
    h('a', { className: ['entry', 'entry-section', 'entry-plain'], href: context.href(anchor) }, [
      h('span', { className: ['entry-title'] }, title),
      ' ',
      ...pageOf(context, anchor),
    ]),
  ]);
}

/** Fewer figures than this are found without a list. */
const fewestFigures = 5;

/** The figures of this edition by their captions, where there are several and pages to tell. */
function figureEntries(context: RenderContext): Element[] {
  const { edition, labels, medium } = context;
  const isIncluded = (owner: string) =>
    edition.numbers.has(owner) ? edition.chosen.has(owner) : !isLeftOut(edition, owner);
  const figures = figuresOf(edition.guide).filter(({ owner }) => isIncluded(owner));
  if (!medium.hasPages || figures.length < fewestFigures) return [];
  const entries = figures.map((figure) =>
    h('li', [
      h('a', { className: ['entry', 'entry-figure'], href: context.href(placeOfNumbered(figure)) }, [
        h('span', { className: ['entry-number'] }, String(figure.number)),
        ' ',
        h('span', { className: ['entry-title'] }, figure.caption),
        ' ',
        ...pageOf(context, placeOfNumbered(figure)),
      ]),
    ]),
  );
  return [
    h('li', { className: ['entry-group'] }, [
      h('p', { className: ['entry', 'entry-section', 'entry-plain'] }, labels.figures),
      h('ol', { className: ['entries'] }, entries),
    ]),
  ];
}

/** Whether an owner is a section of which this edition has no question. */
const isLeftOut = ({ guide, sections }: Edition, owner: string): boolean =>
  guide.sections.some(({ id }) => id === owner) && !sections.some(({ section }) => section.id === owner);

/** The table of contents: what stands before, the sections with their questions, what stands after. */
export function renderContents(context: RenderContext): Element {
  const { edition, labels, medium } = context;
  const { guide } = edition;
  return h('nav', { className: ['contents'], id: places.contents, ariaLabel: labels.contents, role: 'doc-toc' }, [
    h('h2', labels.contents),
    h('ol', medium.hasPages ? { className: ['columns'] } : {}, [
      plainEntry(context, places.about, labels.aboutThisBook),
      ...guide.front.map((chapter) => plainEntry(context, chapter.id, chapter.title)),
      ...edition.sections.map((part) => sectionEntry(context, part)),
      ...guide.appendices.map((chapter) => plainEntry(context, chapter.id, chapter.title)),
      ...(citations(edition).size > 0 ? [plainEntry(context, places.sources, labels.sources)] : []),
      ...figureEntries(context),
    ]),
  ]);
}
