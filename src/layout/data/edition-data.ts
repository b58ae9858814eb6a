import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition, NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import { type Part, shortOf } from '../../guide/question.js';
import { renderContent, renderPhrasing, type TextContext } from '../content/render-content.js';
import { textContextOf } from '../deck/question-note.js';
import type { LayoutOptions } from '../layout-options.js';
import { citations } from '../parts/sources.js';
import { dataMedium } from '../render/media.js';
import { prepareContext } from '../render/prepare-context.js';
import type { RenderContext } from '../render-context.js';
import { toHtml } from '../to-html.js';
import { choiceData } from './choice-data.js';
import type { EditionData, NoteData, PartData, QuestionData, RichText } from './data-schema.js';
import { plainText } from './plain-text.js';

/** Makes an edition data: for programs, spreadsheets and learning programs that know no book. */
export async function makeEditionData(
  edition: Edition,
  options: Pick<LayoutOptions, 'rehypePlugins' | 'allowedMarkup'>,
): Promise<EditionData> {
  const { guide, name, description, questionCount, totalCount } = edition;
  const { id, title, subtitle, language, direction, authors, licence, versions, reviewed } = guide;
  const { context } = await prepareContext(edition, dataMedium, options, { proofAt: () => undefined });
  const cited = citedBy(edition);
  return {
    format: 2,
    guide: {
      ...{ id, title, subtitle, language, direction, licence, versions },
      ...reviewedOn(reviewed),
      authors: authors.map((author) => ({ ...author })),
    },
    edition: { name, description, questions: questionCount, of: totalCount },
    levels: guide.levels.map((level) => ({ ...level })),
    sections: edition.sections.map(({ section }) => {
      const textContext = textContextOf(section, section.id);
      const intro = richText(renderContent(section.intro, context, textContext));
      return {
        id: section.id,
        number: section.number,
        title: section.title,
        intro,
        notes: notesOf(context, textContext),
      };
    }),
    questions: edition.sections.flatMap(({ section, questions }) =>
      questions.map((numbered) =>
        questionData(context, section, numbered, cited.get(numbered.question.id) ?? [], reviewed),
      ),
    ),
    sources: guide.sources
      .filter((source) => [...cited.values()].some((ids) => ids.includes(source.id)))
      .map((source) => ({ id: source.id, title: source.title, url: source.url })),
  };
}

const reviewedOn = (reviewed: string | undefined) => (reviewed === undefined ? {} : { reviewed });

/** Ids of the sources that each question cites. */
function citedBy(edition: Edition): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const [source, questions] of citations(edition)) {
    for (const { question } of questions) cited.set(question.id, [...(cited.get(question.id) ?? []), source]);
  }
  return cited;
}

/** References to notes are markup: text has none of their numbers in it. */
function withoutReferences(content: readonly ElementContent[]): ElementContent[] {
  const root = { type: 'root' as const, children: structuredClone([...content]) };
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined || ![node.properties['className']].flat().includes('note-ref')) return;
    parent.children.splice(index, 1);
    return index;
  });
  return root.children;
}

const richText = (content: readonly ElementContent[]): RichText => ({
  text: plainText(withoutReferences(content)),
  html: toHtml(content),
});

/** The notes that what was set refers to, and those that they refer to in turn. */
function notesOf(context: RenderContext, textContext: TextContext): NoteData[] {
  const set: NoteData[] = [];
  for (let notes = textContext.notes.take(); notes.length > 0; notes = textContext.notes.take()) {
    for (const { note, number } of notes)
      set.push({ number, ...richText(renderContent(note.content, context, textContext)) });
  }
  return set;
}

function questionData(
  context: RenderContext,
  section: Section,
  { question, number }: NumberedQuestion,
  sources: string[],
  guideReviewed: string | undefined,
): QuestionData {
  const textContext = textContextOf(section, question.id);
  const rich = (content: readonly RootContent[]) => richText(renderContent(content, context, textContext));
  const part = ({ title, content }: Part): PartData => ({
    title: richText(renderPhrasing(title, context, textContext)),
    ...richText(renderContent(content, context, textContext)),
  });
  return {
    id: question.id,
    formerIds: [...(question.formerIds ?? [])],
    number,
    section: section.id,
    ...(question.level === undefined ? {} : { level: question.level }),
    tags: [...question.tags],
    title: { ...richText(renderPhrasing(question.title, context, textContext)), text: question.titleText },
    ...(question.prompt ? { prompt: rich(question.prompt) } : {}),
    ...(question.choice ? { choice: choiceData(question.choice, rich) } : {}),
    short: richText(renderContent(shortOf(question), context, textContext)),
    explanation: richText(renderContent(question.explanation, context, textContext)),
    traps: question.traps.map(part),
    ...(question.why ? { why: part(question.why) } : {}),
    followUps: question.followUps.map(part),
    ...(question.sheet ? { sheet: part(question.sheet) } : {}),
    // Last: the numbers follow the order in which the rest is rendered.
    notes: notesOf(context, textContext),
    sources,
    ...reviewedOn(question.reviewed ?? guideReviewed),
  };
}
