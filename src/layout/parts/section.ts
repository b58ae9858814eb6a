import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionSection } from '../../guide/edition.js';
import type { Chapter } from '../../guide/guide.js';
import { countNotes } from '../content/notes.js';
import { type Flow, setContent } from '../content/set-content.js';
import type { Setting } from '../setting.js';
import { questionList } from './contents.js';
import { setInsert } from './inserts/index.js';
import { notesAfterQuestion, placeNotes } from './notes.js';
import { setQuestion } from './question.js';

const notesAtEnd = (setting: Setting, flow: Flow): Element[] => placeNotes(setting, flow, setting.labels.notes);

/** A section: its opener with number, title, introduction and its own contents, then its questions and notes. */
export function setSection(setting: Setting, part: EditionSection): Element {
  const { section } = part;
  const flow: Flow = { file: section.file, notes: countNotes(section.id, section.notes), leastHeading: 4 };
  const intro = setContent(section.intro, setting, flow);
  const opener = h('div', { className: ['opener'] }, [
    h('h2', [
      h('span', { className: ['section-number'] }, String(section.number)),
      ' ',
      h('span', { className: ['section-title'] }, section.title),
    ]),
    ...(intro.length > 0 ? [h('div', { className: ['intro'] }, intro)] : []),
    ...notesAfterQuestion(setting, flow),
    ...(setting.medium.hasPages ? [questionList(setting, part)] : []),
  ]);
  const questions = part.questions.map((numbered) => setQuestion(setting, flow, numbered));
  return h('section', { className: ['book-section'], id: section.id }, [
    opener,
    ...questions,
    ...notesAtEnd(setting, flow),
  ]);
}

/** A chapter before or after the sections. */
export function setChapter(setting: Setting, chapter: Chapter): Element {
  const flow: Flow = {
    file: chapter.file,
    notes: countNotes(chapter.id, chapter.notes),
    leastHeading: 3,
    setInsert: (request) => setInsert(setting, request),
  };
  const content = setContent(chapter.content, setting, flow);
  return h('section', { className: ['chapter'], id: chapter.id }, [
    h('h2', chapter.title),
    h('div', { className: ['chapter-text'] }, content),
    ...notesAtEnd(setting, flow),
  ]);
}
