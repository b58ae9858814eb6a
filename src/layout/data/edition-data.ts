import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Edition, NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import { labelsFor } from '../../guide/labels/index.js';
import type { Part } from '../../guide/question.js';
import { prepareToHast } from '../content/hast.js';
import { countNotes } from '../content/notes.js';
import { type Flow, setContent, setPhrasing } from '../content/set-content.js';
import { detach } from '../deck/detach.js';
import { loadHighlighting } from '../highlight.js';
import type { LayoutOptions } from '../layout-options.js';
import { usualTableRoom } from '../page-geometry.js';
import { citations } from '../parts/sources.js';
import { embedPictures } from '../pictures.js';
import type { Setting } from '../setting.js';
import { toHtml } from '../to-html.js';
import type { EditionData, PartData, QuestionData, RichText } from './data-schema.js';
import { plainText } from './plain-text.js';

/** Makes an edition data: for programs, spreadsheets and learning programs that know no book. */
export async function makeEditionData(
  edition: Edition,
  { rehypePlugins }: Pick<LayoutOptions, 'rehypePlugins'>,
): Promise<EditionData> {
  const { guide, name, description, questionCount, totalCount } = edition;
  const { id, title, subtitle, language, direction, authors, licence, versions, reviewed } = guide;
  // Whoever takes the data highlights code as their own page does.
  const { highlight } = await loadHighlighting([], 'package');
  const setting: Setting = {
    edition,
    labels: labelsFor(language),
    medium: 'package',
    tableRoom: usualTableRoom,
    toHast: prepareToHast(rehypePlugins),
    proofAt: () => undefined,
    highlight,
    href: (anchor) => `#${anchor}`,
    pictureUrl: embedPictures(),
  };
  const cited = citedBy(edition);
  return {
    format: 1,
    guide: {
      ...{ id, title, subtitle, language, direction, licence, versions, reviewed },
      authors: authors.map((author) => ({ ...author })),
    },
    edition: { name, description, questions: questionCount, of: totalCount },
    levels: guide.levels.map((level) => ({ ...level })),
    sections: edition.sections.map(({ section }) => ({
      ...{ id: section.id, number: section.number, title: section.title },
      intro: richText(setContent(section.intro, setting, flowOf(section)), setting),
    })),
    questions: edition.sections.flatMap(({ section, questions }) =>
      questions.map((numbered) => questionData(setting, section, numbered, cited.get(numbered.question.id) ?? [])),
    ),
    sources: guide.sources
      .filter((source) => [...cited.values()].some((ids) => ids.includes(source.id)))
      .map((source) => ({ id: source.id, title: source.title, url: source.url })),
  };
}

const flowOf = (section: Section): Flow => ({
  file: section.file,
  notes: countNotes(section.id, section.notes),
  leastHeading: 4,
});

/** Ids of the sources that each question cites. */
function citedBy(edition: Edition): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const [source, questions] of citations(edition)) {
    for (const { question } of questions) cited.set(question.id, [...(cited.get(question.id) ?? []), source]);
  }
  return cited;
}

/** References to notes go: what they cite stands among the sources. */
function dropReferences(content: readonly ElementContent[]): ElementContent[] {
  const root = { type: 'root' as const, children: [...content] };
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined || ![node.properties['className']].flat().includes('note-ref')) return;
    parent.children.splice(index, 1);
    return index;
  });
  return root.children;
}

function richText(content: readonly ElementContent[], setting: Setting): RichText {
  const nodes = dropReferences(detach(content, setting));
  return { text: plainText(nodes), html: toHtml(nodes) };
}

function questionData(
  setting: Setting,
  section: Section,
  { question, number }: NumberedQuestion,
  sources: string[],
): QuestionData {
  const flow = flowOf(section);
  const part = ({ title, content }: Part): PartData => ({
    title: richText(setPhrasing(title, setting, flow), setting),
    ...richText(setContent(content, setting, flow), setting),
  });
  return {
    id: question.id,
    formerIds: [...(question.formerIds ?? [])],
    number,
    section: section.id,
    level: question.level,
    tags: [...question.tags],
    title: { ...richText(setPhrasing(question.title, setting, flow), setting), text: question.titleText },
    short: richText(setContent([question.short], setting, flow), setting),
    explanation: richText(setContent(question.explanation, setting, flow), setting),
    traps: question.traps.map(part),
    ...(question.why ? { why: part(question.why) } : {}),
    followUps: question.followUps.map(part),
    sources,
  };
}
