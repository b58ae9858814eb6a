import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { OutlineEntry, PackageBook, PackageDocument } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import { readStyle } from './assets.js';
import { renderBookParts } from './book-parts.js';
import { stripInvisible } from './content/invisible.js';
import { coverPicture } from './cover-picture.js';
import { resolveTokens, tokensOf } from './css.js';
import { fontFaceCss } from './fonts/index.js';
import { fontsOf, forScreens, stackTokens } from './fonts-of.js';
import type { LayoutOptions } from './layout-options.js';
import { metaOf } from './meta.js';
import { renderAbout } from './parts/about.js';
import { packPictures } from './pictures.js';
import { packageMedium } from './render/media.js';
import { prepareContext } from './render/prepare-context.js';
import { places, type RenderContext } from './render-context.js';
import { loadTemplates } from './templates.js';
import { toHtml } from './to-html.js';

const aboutPath = 'about.xhtml';
const sourcesPath = 'sources.xhtml';

/** Which file of the package holds each owner of anchors: section, question, chapter. */
function filesOf({ guide, sections }: Edition): Map<string, string> {
  const files = new Map<string, string>([
    [places.about, aboutPath],
    [places.sources, sourcesPath],
  ]);
  for (const { section, questions } of sections) {
    const path = `section-${section.number}.xhtml`;
    files.set(section.id, path);
    for (const { question } of questions) files.set(question.id, path);
  }
  [...guide.front, ...guide.appendices].forEach(({ id }, at) => {
    files.set(id, `chapter-${at + 1}.xhtml`);
  });
  return files;
}

/** In a package each file is a document: headings start at 1 again. */
function raiseHeadings(root: Root): Root {
  visit(root, 'element', (node) => {
    const rank = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (rank) node.tagName = `h${Number(rank) - 1}`;
  });
  return root;
}

const parse = unified().use(rehypeRaw).freeze();
const rootOf = (element: Element): Root => raiseHeadings({ type: 'root', children: [element] });
const parseHtml = (html: string): Root =>
  raiseHeadings(parse.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }));

/** A stylesheet without what holds for some browsers alone: many readers drop a sheet that has a condition. */
const unconditional = (css: string): string => css.replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

function navOf(
  edition: Edition,
  labels: Labels,
  files: ReadonlyMap<string, string>,
  hasSources: boolean,
): OutlineEntry[] {
  const { guide } = edition;
  const at = (id: string) => files.get(id) ?? aboutPath;
  const leaf = (title: string, anchor: string): OutlineEntry => ({
    title: stripInvisible(title),
    anchor,
    children: [],
  });
  const levelWords = (id: string | undefined) =>
    id === undefined ? '' : ` (${guide.levels.find((level) => level.id === id)?.name ?? id})`;
  return [
    leaf(labels.aboutThisBook, aboutPath),
    ...guide.front.map(({ id, title }) => leaf(title, at(id))),
    ...edition.sections.map(({ section, questions }) => ({
      title: stripInvisible(`${section.number} ${section.title}`),
      anchor: at(section.id),
      children: questions.map(({ question, number }) =>
        leaf(`${number} ${question.titleText}${levelWords(question.level)}`, `${at(question.id)}#${question.id}`),
      ),
    })),
    ...guide.appendices.map(({ id, title }) => leaf(title, at(id))),
    ...(hasSources ? [leaf(labels.sources, sourcesPath)] : []),
  ];
}

function documentsOf(context: RenderContext, files: ReadonlyMap<string, string>, about: string): PackageDocument[] {
  const { guide, sections } = context.edition;
  const { labels } = context;
  const bookParts = renderBookParts(context);
  const chapter = (
    matter: 'frontmatter' | 'backmatter',
    list: readonly { id: string; title: string }[],
    elements: readonly Element[],
  ) =>
    list.map(
      ({ id, title }, at): PackageDocument => ({
        path: files.get(id) ?? '',
        title,
        matter,
        body: rootOf(elements[at] as Element),
      }),
    );
  return [
    { path: aboutPath, title: labels.aboutThisBook, matter: 'frontmatter', body: parseHtml(about) },
    ...chapter('frontmatter', guide.front, bookParts.front),
    ...sections.map(
      ({ section }, at): PackageDocument => ({
        path: files.get(section.id) ?? '',
        title: `${section.number} ${section.title}`,
        matter: 'bodymatter',
        body: rootOf(bookParts.sections[at] as Element),
      }),
    ),
    ...chapter('backmatter', guide.appendices, bookParts.appendices),
    ...(bookParts.sources
      ? [{ path: sourcesPath, title: labels.sources, matter: 'backmatter' as const, body: rootOf(bookParts.sources) }]
      : []),
  ];
}

/** Renders an edition as a package of documents for e-readers. */
export async function renderPackageBook(edition: Edition, options: LayoutOptions): Promise<PackageBook> {
  const files = filesOf(edition);
  const { url, pictures } = packPictures();
  const { anchors } = edition.guide;
  const href = (anchor: string): string => {
    const file = files.get(anchors.get(anchor)?.owner ?? anchor) ?? aboutPath;
    return file && `${file}#${anchor}`;
  };
  const [fill, { context, contentCss }, tokenCss, themeCss, css] = await Promise.all([
    loadTemplates(),
    prepareContext(edition, packageMedium, options, { href, pictureUrl: url }),
    readStyle('tokens.css'),
    readStyle(`themes/${options.theme}.css`),
    readStyle('epub.css'),
  ]);
  const { labels } = context;
  const documents = documentsOf(context, files, renderAbout(context, fill, options.version));
  const fonts = await fontsOf(
    documents.map(({ body }) => toHtml(body.children as Element[])).join('\n'),
    edition.guide.language,
  );
  // Fonts for Chinese, Japanese and Korean are larger than the book, and e-readers have their own.
  const faces = forScreens(fonts).faces.filter(({ family }) => !/ (SC|TC|JP|KR)$/.test(family));
  const tokens = tokensOf([tokenCss, themeCss, stackTokens(fonts)].join('\n'));
  const hasSources = documents.some(({ path }) => path === sourcesPath);
  const nav = navOf(edition, labels, files, hasSources);
  const start = documents.find(({ matter }) => matter === 'bodymatter');
  return {
    meta: metaOf(edition, labels),
    documents,
    nav,
    navTitle: labels.contents,
    landmarks: [
      { type: 'toc', title: labels.contents, href: 'nav.xhtml' },
      ...(start ? [{ type: 'bodymatter', title: labels.start, href: start.path }] : []),
      ...(hasSources ? [{ type: 'bibliography', title: labels.sources, href: sourcesPath }] : []),
    ],
    css: [
      fontFaceCss(faces, ({ name }) => `fonts/${name}`),
      resolveTokens([css, unconditional(contentCss())].join('\n'), tokens),
    ].join('\n'),
    fonts: faces,
    pictures,
    cover: await coverPicture(context, fill, tokens),
    accessibility: labels.accessibility,
  };
}
