import { ToolError } from '../../diagnostics/tool-error.js';
import { labelsFor } from '../../guide/labels/index.js';
import type { Paper } from '../../guide/paper.js';
import type { Place } from '../../guide/place.js';
import type { SheetOptions } from './options.js';
import { longestWritten } from './pieces.js';
import { nameOf, questionsOf, type Sheet } from './sheet.js';

/** Paper with twice the area of A4, for those who can print it. */
const larger = 'a3';

/** Points that are tried where `minType` was too much, and the smallest that can be asked for. */
const smaller = { by: 1, least: 5 } as const;

/** Sheets on which not even what must be there has room: nothing that could be left out would help. */
export function sheetOverflow(
  sheets: readonly Sheet[],
  { paper, minType }: Pick<SheetOptions, 'minType'> & { readonly paper: Paper },
): ToolError {
  const faults = sheets.map((sheet) => faultOf(sheet, minType));
  const isGuide = sheets.some(({ number }) => number === undefined);
  const isWritten = sheets.some((sheet) => longestOf(sheet) !== undefined);
  const ways = [
    ...(isWritten ? ['shorter texts'] : []),
    ...(minType > smaller.least ? [`smaller type (\`minType ${Math.max(smaller.least, minType - smaller.by)}\`)`] : []),
    ...(paper.name === larger ? [] : [`larger paper (\`paper ${larger}\`)`]),
    isGuide ? 'a sheet for each section (`scope section`)' : "two sheets (`split: true` in the section's front matter)",
    ...(isWritten ? [] : ['fewer questions (`levels`, `tags`)']),
  ];
  const options = ['minType', 'paper', 'scope', ...(isWritten ? [] : ['levels', 'tags'])];
  return new ToolError('content', 'sheet-overflow', faults.join('\n'), {
    hint: `What helps: ${ways.join(', ')}.`,
    options,
  });
}

/** Where the longest text stands that was written for a sheet. */
function longestOf({ pieces, parts }: Sheet): Place | undefined {
  const longest = longestWritten(pieces.list);
  const questions = parts.flatMap((part) => part.questions);
  return questions.find(({ number }) => number === longest)?.question.sheet?.place;
}

function faultOf(sheet: Sheet, minType: number): string {
  const what = sheet.number === undefined ? 'The guide' : `Section "${nameOf(sheet)}"`;
  const fault = `${what} does not fit on one page at ${minType} pt`;
  const longest = longestOf(sheet);
  if (longest) return `${fault}: its longest cheat sheet is at ${longest.file}:${longest.line}:${longest.column}`;
  return `${fault}, even by its titles alone (${labelsFor('en').questionCount(questionsOf(sheet).length)})`;
}
