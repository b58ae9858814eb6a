import type { FootnoteDefinition, Heading, Link, List, PhrasingContent, Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Edition, EditionSection, NumberedQuestion } from '../../src/guide/edition.js';
import { type Part, shortOf } from '../../src/guide/question.js';
import type { Note } from '../../src/guide/source.js';
import { toHtml } from '../../src/layout/to-html.js';

const style = `
@page { size: A4; margin: 20mm }
body { font: 10pt/1.4 serif }
h1 { break-before: page }
h2, h3 { break-after: avoid }
pre { font-size: 8.5pt; white-space: pre-wrap }
td, th { text-align: start; vertical-align: top }
img { max-width: 100% }
`;

/**
 * The text of an edition as a plain page: what anybody's converter makes of its Markdown, with a few lines of style. Contents,
 * references and notes are links, code is as it was written, and nothing else that a book has is there.
 */
export function plainBook({ guide, sections }: Edition): string {
  const chapters = [...guide.front, ...guide.appendices].map(({ id, title, content, notes }) =>
    htmlOf([heading(1, [text(title)], id), ...content], notes, id),
  );
  const bodies = sections.map(({ section, questions }) =>
    htmlOf(
      [heading(1, [text(section.title)], section.id), ...section.intro, ...questions.flatMap(question)],
      section.notes,
      section.id,
    ),
  );
  const head = `<!doctype html><html lang="${guide.language}"><meta charset="utf-8"><title>${guide.id}</title>`;
  const contents = htmlOf([contentsOf(sections)], new Map(), 'contents');
  const page = `${head}<style>${style}</style>${[contents, ...bodies, ...chapters].join('\n')}</html>`;
  return [...guide.pictures].reduce(
    (html, [path, { mediaType, bytes }]) => html.replaceAll(`src="${path}"`, `src="${dataUri(mediaType, bytes)}"`),
    page,
  );
}

const dataUri = (mediaType: string, bytes: Uint8Array) =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;

function question({ question: own, number }: NumberedQuestion): RootContent[] {
  const title = heading(2, [text(`${number} `), ...own.title], own.id);
  const parts = [...own.traps, ...(own.why ? [own.why] : []), ...own.followUps];
  return [title, ...shortOf(own), ...own.explanation, ...parts.flatMap(part)];
}

const part = ({ title, content }: Part): RootContent[] => [heading(3, title), ...content];

function contentsOf(sections: readonly EditionSection[]): List {
  const entries = sections.flatMap(({ section, questions }) => [
    link(section.id, [text(section.title)]),
    ...questions.map(({ question: own }) => link(own.id, [text(own.titleText)])),
  ]);
  const children = entries.map((entry) => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [entry] }],
  }));
  return { type: 'list', ordered: false, children };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const link = (id: string, children: PhrasingContent[]): Link => ({
  type: 'link',
  url: `#${id}`,
  children: children.filter((child) => child.type !== 'link'),
});

const heading = (depth: 1 | 2 | 3, children: readonly PhrasingContent[], id?: string): Heading => ({
  type: 'heading',
  depth,
  children: [...children],
  ...(id !== undefined && { data: { hProperties: { id } } }),
});

function htmlOf(blocks: readonly RootContent[], notes: ReadonlyMap<string, Note>, id: string): string {
  const definitions = [...notes].map(
    ([identifier, { content }]): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier,
      children: content.filter((block) => block.type === 'paragraph'),
    }),
  );
  const root: Root = { type: 'root', children: [...blocks, ...definitions] };
  const tree = unified()
    .use(remarkRehype, { clobberPrefix: `${id}-` })
    .runSync(root);
  return toHtml(tree.children);
}
