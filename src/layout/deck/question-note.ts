import { type DeckNote, noParts } from '../../guide/deck.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import type { Part } from '../../guide/question.js';
import { countNotes } from '../content/notes.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import { renderReasons, renderShort } from '../parts/answered.js';
import { renderAskedBlocks } from '../parts/asked.js';
import { badge, levelOf } from '../parts/badge.js';
import { placeNotes } from '../parts/notes.js';
import { nameExamples, renderPart } from '../parts/question.js';
import type { RenderContext } from '../render-context.js';
import { toHtml } from '../to-html.js';
import { tagsOf } from './tags.js';

/** Where a question's text stands on a card: its notes are numbered from 1, for a card stands alone. */
export function textContextOf(section: Section, id: string): TextContext {
  return { file: section.file, notes: countNotes(id, section.notes), leastHeading: 4, alone: id };
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
    toHtml(list.map((part) => renderPart(context, textContext, kind, label, part)));
  // In the order of the answer, which is that of the notes' numbers.
  const title = toHtml(renderPhrasing(question.title, context, textContext));
  const asked = toHtml(renderAskedBlocks(context, textContext, question));
  const short = toHtml(renderShort(context, textContext, question));
  const reasons = renderReasons(context, textContext, question);
  const content = nameExamples(renderContent(question.explanation, context, textContext), labels.example);
  const explanation = toHtml([...reasons, ...content]);
  const trap = parts('trap', labels.trap, question.traps);
  const why = parts('why', labels.why, question.why ? [question.why] : []);
  const followUp = parts('follow-up', labels.followUp, question.followUps);
  const sources = toHtml(placeNotes(context, textContext));
  return {
    kind: 'question',
    key: origin,
    section: section.id,
    parts: {
      ...noParts,
      ...{ question: title + asked, short, explanation, trap, why, followUp, sources, number },
      level: toHtml([badge(context, levelOf(context, question.level))]),
      section: toHtml([{ type: 'text', value: section.title }]),
    },
    tags: tagsOf(question),
    suspended: false,
  };
}
