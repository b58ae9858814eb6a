import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionSection } from '../../guide/edition.js';
import type { Chapter } from '../../guide/guide.js';
import { placeBesideText } from '../content/beside-text.js';
import { countNotes } from '../content/notes.js';
import { renderContent, type TextContext } from '../content/render-content.js';
import type { RenderContext } from '../render-context.js';
import { questionList } from './contents.js';
import { renderInsert } from './inserts/index.js';
import { notesAfterQuestion, placeNotes } from './notes.js';
import { renderQuestion } from './question.js';

const notesAtEnd = (context: RenderContext, textContext: TextContext): Element[] =>
  placeNotes(context, textContext, context.labels.notes);

/** A section: its opener with number, title, introduction and its own contents, then its questions and notes. */
export function renderSection(context: RenderContext, part: EditionSection): Element {
  const { section } = part;
  const textContext: TextContext = {
    file: section.file,
    notes: countNotes(section.id, section.notes),
    leastHeading: 4,
  };
  const intro = renderContent(section.intro, context, textContext);
  const opener = h('div', { className: ['opener'] }, [
    h('h2', [
      h('span', { className: ['section-number'] }, String(section.number)),
      ' ',
      h('span', { className: ['section-title'] }, section.title),
    ]),
    ...(intro.length > 0 ? [h('div', { className: ['intro'] }, intro)] : []),
    ...notesAfterQuestion(context, textContext),
    ...(context.medium.hasPages ? [questionList(context, part)] : []),
  ]);
  const questions = part.questions.map((numbered) => renderQuestion(context, textContext, numbered));
  return h('section', { className: ['book-section'], id: section.id }, [
    opener,
    ...questions,
    ...notesAtEnd(context, textContext),
  ]);
}

/** A chapter before or after the sections. */
export function renderChapter(context: RenderContext, chapter: Chapter): Element {
  const textContext: TextContext = {
    file: chapter.file,
    notes: countNotes(chapter.id, chapter.notes),
    leastHeading: 3,
    renderInsert: (request) => renderInsert(context, request),
  };
  const content = renderContent(chapter.content, context, textContext);
  placeBesideText(content);
  return h('section', { className: ['chapter'], id: chapter.id }, [
    h('h2', chapter.title),
    h('div', { className: ['chapter-text'] }, content),
    ...notesAtEnd(context, textContext),
  ]);
}
