import { ToolError } from '../../diagnostics/tool-error.js';
import type { Paper } from '../../guide/paper.js';
import { nameOf, type Sheet } from './sheet.js';

/** Paper with twice the area of A4, for those who can print it. */
const larger = 'a3';

/** A section whose bare titles do not fit on its page: nothing that could be left out would help. */
export function sheetOverflow(sheet: Sheet, paper: Paper, minType: number): ToolError {
  const questions = sheet.parts.reduce((sum, part) => sum + part.questions.length, 0);
  const what = sheet.number === undefined ? 'of the guide' : `of section "${nameOf(sheet)}"`;
  const ways = [
    `smaller type (--min-type ${Math.max(5, minType - 1.5)})`,
    ...(paper.name === larger ? [] : [`larger paper (--paper ${larger})`]),
    sheet.number === undefined ? 'a sheet for each section (--scope section)' : 'splitting the section in two',
    'fewer questions (--level, --tag)',
  ];
  return new ToolError(
    'content',
    'sheet-overflow',
    `The ${questions} questions ${what} do not fit on one page at ${minType} pt, even by their titles alone`,
    { hint: `What helps: ${ways.join(', ')}.` },
  );
}
