import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionSection, NumberedQuestion } from '../../guide/edition.js';
import { setTitle } from '../content/set-content.js';
import { places, type Setting } from '../setting.js';
import { levelOf, smallBadge } from './badge.js';
import { pageOf } from './folio.js';
import { citations } from './sources.js';

function questionEntry(setting: Setting, { question, number }: NumberedQuestion): Element {
  return h('li', [
    h('a', { className: ['entry', 'entry-question'], href: setting.href(question.id) }, [
      h('span', { className: ['entry-number'] }, number),
      ' ',
      smallBadge(setting, levelOf(setting, question.level)),
      ' ',
      h('span', { className: ['entry-title'] }, setTitle(question.title, setting)),
      ' ',
      ...pageOf(setting, question.id),
    ]),
  ]);
}

/** The questions of one section as a list: in the contents, and once more where the section opens. */
export function questionList(setting: Setting, part: EditionSection): Element {
  return h(
    'ol',
    { className: ['entries'] },
    part.questions.map((question) => questionEntry(setting, question)),
  );
}

function sectionEntry(setting: Setting, part: EditionSection): Element {
  const { section } = part;
  return h('li', { className: ['entry-group'] }, [
    h('a', { className: ['entry', 'entry-section'], href: setting.href(section.id) }, [
      h('span', { className: ['entry-number'] }, String(section.number)),
      ' ',
      h('span', { className: ['entry-title'] }, section.title),
      ' ',
      ...pageOf(setting, section.id),
    ]),
    questionList(setting, part),
  ]);
}

function plainEntry(setting: Setting, anchor: string, title: string): Element {
  return h('li', { className: ['entry-group'] }, [
    h('a', { className: ['entry', 'entry-section', 'entry-plain'], href: setting.href(anchor) }, [
      h('span', { className: ['entry-title'] }, title),
      ' ',
      ...pageOf(setting, anchor),
    ]),
  ]);
}

/** The table of contents: what stands before, the sections with their questions, what stands after. */
export function setContents(setting: Setting): Element {
  const { edition, labels } = setting;
  const { guide } = edition;
  return h('nav', { className: ['contents'], id: places.contents, ariaLabel: labels.contents, role: 'doc-toc' }, [
    h('h2', labels.contents),
    h('ol', [
      plainEntry(setting, places.about, labels.aboutThisBook),
      ...guide.front.map((chapter) => plainEntry(setting, chapter.id, chapter.title)),
      ...edition.sections.map((part) => sectionEntry(setting, part)),
      ...guide.appendices.map((chapter) => plainEntry(setting, chapter.id, chapter.title)),
      ...(citations(edition).size > 0 ? [plainEntry(setting, places.sources, labels.sources)] : []),
    ]),
  ]);
}
