import type { OutlineEntry } from '../../guide/book.js';
import type { EditionSection } from '../../guide/edition.js';
import { stripInvisible } from '../content/invisible.js';
import { nameOf, type Sheet } from './sheet.js';

const entry = (title: string, anchor: string, children: readonly OutlineEntry[] = []): OutlineEntry => ({
  title: stripInvisible(title),
  anchor,
  children,
});

const questionsOf = (part: EditionSection): OutlineEntry[] =>
  part.questions.map(({ question, number }) => entry(`${number} ${question.titleText}`, question.id));

/** A sheet in the PDF's outline, with its questions, by section where it has several. */
export function sheetOutline(sheet: Sheet): OutlineEntry {
  const [first] = sheet.parts;
  if (sheet.number !== undefined && first) return entry(nameOf(sheet), sheet.id, questionsOf(first));
  const sections = sheet.parts.map((part) =>
    entry(`${part.section.number} ${part.section.title}`, part.section.id, questionsOf(part)),
  );
  return entry(nameOf(sheet), sheet.id, sections);
}

/** Every place of the sheets. A browser names in its PDF the places alone that links lead to. */
export function anchorsOf(sheets: readonly Sheet[]): string[] {
  const all = sheets.flatMap(({ id, parts }) => [
    id,
    ...parts.flatMap(({ section, questions }) => [section.id, ...questions.map(({ question }) => question.id)]),
  ]);
  return [...new Set(all)];
}
