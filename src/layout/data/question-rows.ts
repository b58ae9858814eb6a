import { asWord } from '../deck/tags.js';
import { offeredLines, reasonLines, rightLines } from './choice-data.js';
import type { EditionData, QuestionData } from './data-schema.js';

/** Columns of the table of questions. The first two are what flashcard programs take for front and back. */
export const questionColumns = [
  ...['question', 'answer', 'explanation', 'traps', 'follow-ups', 'level', 'section', 'tags', 'number', 'id'],
  ...['sources', 'reviewed'],
] as const;

/** An edition as a table of plain text, a row a question. */
export function questionRows(data: EditionData): string[][] {
  const names = new Map(data.levels.map(({ id, name }) => [id, name]));
  const titles = new Map(data.sections.map(({ id, title }) => [id, title]));
  const addresses = new Map(data.sources.map(({ id, url }) => [id, url]));
  return data.questions.map((question) => [
    linesOf([oneLine(question.title.text), question.prompt?.text ?? '', ...offeredLines(question)]),
    linesOf([...rightLines(question), question.short.text]),
    linesOf([...reasonLines(question), question.explanation.text]),
    partsOf(question.traps),
    partsOf(question.followUps),
    question.level === undefined ? '' : (names.get(question.level) ?? question.level),
    titles.get(question.section) ?? '',
    question.tags.map(asWord).join(' '),
    question.number,
    question.id,
    question.sources.flatMap((id) => addresses.get(id) ?? []).join('\n'),
    question.reviewed ?? '',
  ]);
}

const linesOf = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Parts one below the other, each with its title where it has one. */
function partsOf(parts: QuestionData['traps']): string {
  return parts.map(({ title, text }) => [title.text, text].filter((each) => each !== '').join('\n')).join('\n\n');
}
