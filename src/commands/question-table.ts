import stringWidth from 'string-width';
import { answeringMinutes } from '../guide/answering-time.js';
import type { Edition, NumberedQuestion } from '../guide/edition.js';
import { cutToWidth, withoutControls } from './display-width.js';
import { formatTable } from './table.js';

/** Below this many columns a title says nothing any more: the line is left to wrap. */
const leastTitle = 20;

/**
 * The questions of an edition as a table: number, level, id, title.
 *
 * @param columns - Width to which titles are cut; undefined leaves them whole.
 */
export function formatQuestionTable(edition: Edition, columns: number | undefined): string[] {
  const levelNames = new Map(edition.guide.levels.map((level) => [level.id, level.name]));
  const levelWord = (id: string | undefined) => (id === undefined ? '' : (levelNames.get(id) ?? id));
  const cells = questionsOf(edition).map(({ number, question }) =>
    [number, levelWord(question.level), question.id, question.titleText].map(withoutControls),
  );
  const room = columns === undefined ? undefined : columns - widthBeforeTitle(cells);
  const cut = (title: string) => (room === undefined || room < leastTitle ? title : cutToWidth(title, room));
  const rows = cells.map((row) => [...row.slice(0, 3), cut(row[3] ?? '')]);
  return formatTable(rows, ['right', 'left', 'left', 'left']);
}

/** The first three columns and the spaces after each. */
function widthBeforeTitle(cells: readonly (readonly string[])[]): number {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => stringWidth(row[column] ?? ''))));
  return widths.reduce((sum, width) => sum + width + 2, 0);
}

/** The questions of an edition for scripts. */
export function toQuestionList(edition: Edition) {
  const { guide } = edition;
  const minutes = questionsOf(edition).map(({ question }) => answeringMinutes(guide, question.level));
  return {
    guide: { id: guide.id, title: guide.title },
    edition: {
      slug: edition.slug,
      description: edition.description,
      questions: edition.questionCount,
      total: edition.totalCount,
      /** To read and answer them, as `--minutes` counts. */
      minutes: minutes.reduce((sum, each) => sum + each, 0),
    },
    questions: edition.sections.flatMap(({ section, questions }) =>
      questions.map(({ number, question }) => ({
        number,
        id: question.id,
        title: question.titleText,
        level: question.level,
        tags: question.tags,
        section: section.id,
        file: question.place.file,
        line: question.place.line,
        minutes: answeringMinutes(guide, question.level),
      })),
    ),
  };
}

function questionsOf(edition: Edition): NumberedQuestion[] {
  return edition.sections.flatMap((section) => section.questions);
}
