import type { BookMeta, OutlineEntry } from '../guide/book.js';
import type { Edition } from '../guide/edition.js';
import type { Labels } from '../guide/labels/index.js';
import { stripInvisible } from './content/invisible.js';
import { partLine } from './parts/cover.js';
import { citations } from './parts/sources.js';
import { places } from './render-context.js';

/** What every format says of the book. */
export function metaOf(edition: Edition, labels: Labels): BookMeta {
  const { guide } = edition;
  const part = edition.slug === '' ? [] : [partLine(edition, labels)];
  return {
    title: guide.title,
    subtitle: [guide.subtitle, ...part].filter((text) => text).join(' · ') || undefined,
    authors: guide.authors,
    language: guide.language,
    direction: guide.direction,
    pageWord: labels.page,
    subject: [guide.subtitle ?? guide.title, partLine(edition, labels)].join('. '),
    keywords: guide.keywords,
    licence: guide.licence,
    date: guide.reviewed,
    identifier: edition.slug === '' ? guide.id : `${guide.id}.${edition.slug}`,
  };
}

/** The book's headings as a tree. */
export function outlineOf(edition: Edition, labels: Labels): OutlineEntry[] {
  const { guide } = edition;
  const leaf = (anchor: string, title: string): OutlineEntry => ({
    title: stripInvisible(title),
    anchor,
    children: [],
  });
  const sections = edition.sections.map(({ section, questions }) => ({
    title: stripInvisible(`${section.number} ${section.title}`),
    anchor: section.id,
    children: questions.map(({ question, number }) => leaf(question.id, `${number} ${question.titleText}`)),
  }));
  return [
    leaf(places.about, labels.aboutThisBook),
    ...guide.front.map(({ id, title }) => leaf(id, title)),
    ...sections,
    ...guide.appendices.map(({ id, title }) => leaf(id, title)),
    ...(citations(edition).size > 0 ? [leaf(places.sources, labels.sources)] : []),
  ];
}
