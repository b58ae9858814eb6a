import { ToolError } from '../../diagnostics/tool-error.js';
import { labelsFor } from '../../guide/labels/index.js';
import type { Paper } from '../../guide/paper.js';
import { nameOf, questionsOf, type Sheet } from './sheet.js';

/** Paper with twice the area of A4, for those who can print it. */
const larger = 'a3';

/** Points that are tried where `minType` was too much, and the smallest that can be asked for. */
const smaller = { by: 1.5, least: 5 } as const;

/** A section whose bare titles do not fit on its page: nothing that could be left out would help. */
export function sheetOverflow(sheet: Sheet, paper: Paper, minType: number): ToolError {
  const isGuide = sheet.number === undefined;
  const what = isGuide ? 'The guide' : `Section "${nameOf(sheet)}"`;
  const questions = labelsFor('en').questionCount(questionsOf(sheet).length);
  const ways = [
    ...(minType > smaller.least ? [`smaller type (\`minType ${Math.max(smaller.least, minType - smaller.by)}\`)`] : []),
    ...(paper.name === larger ? [] : [`larger paper (\`paper ${larger}\`)`]),
    isGuide ? 'a sheet for each section (`scope section`)' : 'splitting the section in two',
    'fewer questions (`levels`, `tags`)',
  ];
  return new ToolError(
    'content',
    'sheet-overflow',
    `${what} does not fit on one page at ${minType} pt, even by its titles alone (${questions})`,
    { hint: `What helps: ${ways.join(', ')}.`, options: ['minType', 'paper', 'scope', 'levels', 'tags'] },
  );
}
