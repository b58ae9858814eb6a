import { type DeckNote, noParts } from '../../guide/deck.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import type { Part } from '../../guide/question.js';
import { countNotes } from '../content/notes.js';
import { type Flow, setContent, setPhrasing } from '../content/set-content.js';
import { badge, levelOf } from '../parts/badge.js';
import { placeNotes } from '../parts/notes.js';
import { nameExamples, setPart } from '../parts/question.js';
import type { Setting } from '../setting.js';
import { toHtml } from '../to-html.js';
import { tagsOf } from './tags.js';

/** Where a question's text stands on a card: its notes are numbered from 1, for a card stands alone. */
export function flowOf(section: Section, id: string): Flow {
  return { file: section.file, notes: countNotes(id, section.notes), leastHeading: 4 };
}

/** One question as a note: its title is asked, the rest is the answer. */
export function setQuestionNote(
  setting: Setting,
  section: Section,
  { question, number }: NumberedQuestion,
  origin: string,
): DeckNote {
  const { labels } = setting;
  const flow = flowOf(section, question.id);
  const parts = (kind: string, label: string, list: readonly Part[]) =>
    toHtml(list.map((part) => setPart(setting, flow, kind, label, part)));
  // In the order of the answer, which is that of the notes' numbers.
  const title = toHtml(setPhrasing(question.title, setting, flow));
  const short = toHtml(setContent([question.short], setting, flow));
  const explanation = toHtml(nameExamples(setContent(question.explanation, setting, flow), labels.example));
  const trap = parts('trap', labels.trap, question.traps);
  const why = parts('why', labels.why, question.why ? [question.why] : []);
  const followUp = parts('follow-up', labels.followUp, question.followUps);
  const sources = toHtml(placeNotes(setting, flow));
  return {
    kind: 'question',
    key: origin,
    section: section.id,
    parts: {
      ...noParts,
      ...{ question: title, short, explanation, trap, why, followUp, sources, number },
      level: toHtml([badge(setting, levelOf(setting, question.level))]),
      section: toHtml([{ type: 'text', value: section.title }]),
    },
    tags: tagsOf(question),
    suspended: false,
  };
}
