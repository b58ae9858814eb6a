import type { Edition } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import type { PageData } from '../../guide/page-data.js';
import { stripInvisible } from '../content/invisible.js';

/** What the page's script has to know of an edition. */
export function pageDataOf(edition: Edition, labels: Labels): PageData {
  const { guide, sections } = edition;
  const chosen = sections.flatMap(({ questions }) => questions);
  const tags = [...new Set(chosen.flatMap(({ question }) => question.tags))].sort((one, other) =>
    one.localeCompare(other, guide.language),
  );
  const tagPlaces = new Map(tags.map((tag, at) => [tag, at]));
  const levelPlaces = new Map(guide.levels.map(({ id }, at) => [id, at]));
  return {
    guide: guide.id,
    title: guide.title,
    language: labels.language,
    levels: guide.levels.map(({ id, name }) => ({ id, name })),
    sections: sections.map(({ section: { id, number, title } }) => ({ id, number, title })),
    tags,
    questions: sections.flatMap(({ questions }, section) =>
      questions.map(({ question, number }) => ({
        id: question.id,
        number,
        title: stripInvisible(question.titleText),
        ...(question.level === undefined ? {} : { level: levelPlaces.get(question.level) }),
        section,
        tags: question.tags.map((tag) => tagPlaces.get(tag) ?? 0),
      })),
    ),
    words: labels.screen,
  };
}
