import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Question } from './question.js';

/** The short title of a question, where there is little room: that of its cheat sheet, else its title. */
export function shortTitleOf({ sheet, title }: Question): readonly PhrasingContent[] {
  return sheet && sheet.title.length > 0 ? sheet.title : title;
}

/** The short title without markup, character by character as readers see it. */
export function shortTitleTextOf(question: Question): string {
  const short = shortTitleOf(question);
  return short === question.title ? question.titleText : textOf(short, { includeHtml: false }).trim();
}
