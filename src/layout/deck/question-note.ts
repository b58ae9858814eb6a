import type { ElementContent } from 'hast';
import { type DeckNote, type NotePart, noParts } from '../../guide/deck.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import type { Part } from '../../guide/question.js';
import { countNotes } from '../content/notes.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import { decidedElsewhere, withoutElsewhere } from '../elsewhere.js';
import { renderReasons, renderShort } from '../parts/answered.js';
import { renderAskedBlocks } from '../parts/asked.js';
import { badgeOf } from '../parts/badge.js';
import { placeNotes } from '../parts/notes.js';
import { nameExamples, renderPart } from '../parts/question.js';
import type { RenderContext } from '../render-context.js';
import { toHtml } from '../to-html.js';
import { tagsOf } from './tags.js';

/** Where a question's text stands on a card: its notes are numbered from 1, for a card stands alone. */
export function textContextOf(section: Section, id: string): TextContext {
  return { file: section.file, notes: countNotes(id, section.notes), leastHeading: 4, alone: id };
}

/** Parts of a note as they are shown, and those that hold what is decided elsewhere without it. */
export function writeParts(
  rendered: Partial<Record<NotePart, readonly ElementContent[]>>,
): Pick<DeckNote, 'parts' | 'written'> {
  const entries = Object.entries(rendered).map(([part, nodes]) => {
    return { part, shown: toHtml(nodes), written: toHtml(withoutElsewhere(nodes)) };
  });
  const differing = entries.filter(({ shown, written }) => shown !== written);
  return {
    parts: { ...noParts, ...Object.fromEntries(entries.map(({ part, shown }) => [part, shown])) },
    written: Object.fromEntries(differing.map(({ part, written }) => [part, written])),
  };
}

/** One question as a note: its title is asked, with what is asked below it; the rest is the answer. */
export function renderQuestionNote(
  context: RenderContext,
  section: Section,
  { question, number }: NumberedQuestion,
  origin: string,
): DeckNote {
  const { labels } = context;
  const textContext = textContextOf(section, question.id);
  const parts = (kind: string, label: string, list: readonly Part[]) =>
    list.map((part) => renderPart(context, textContext, kind, label, part));
  // In the order of the answer, which is that of the notes' numbers.
  const title = renderPhrasing(question.title, context, textContext);
  const asked = renderAskedBlocks(context, textContext, question);
  const short = renderShort(context, textContext, question);
  const reasons = renderReasons(context, textContext, question);
  const content = nameExamples(renderContent(question.explanation, context, textContext), labels.example);
  const rendered = {
    question: [...title, ...asked],
    short,
    explanation: [...reasons, ...content],
    trap: parts('trap', labels.trap, question.traps),
    why: parts('why', labels.why, question.why ? [question.why] : []),
    followUp: parts('follow-up', labels.followUp, question.followUps),
    sources: placeNotes(context, textContext),
    number: [decidedElsewhere({ type: 'text', value: number })],
    level: badgeOf(context, question),
    section: [{ type: 'text', value: section.title }],
  } satisfies Partial<Record<NotePart, ElementContent[]>>;
  return {
    kind: 'question',
    key: origin,
    section: section.id,
    ...writeParts(rendered),
    tags: tagsOf(question),
    suspended: false,
  };
}
