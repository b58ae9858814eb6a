import type { ElementContent } from 'hast';
import type { InsertRequest } from '../../../guide/insert.js';
import type { RenderContext } from '../../render-context.js';
import { renderLevels } from './levels.js';
import { renderPlan } from './plan.js';
import { renderQuestions } from './questions.js';
import { renderTermIndex } from './term-index.js';

type Name = InsertRequest['name'];

/** How each insert is set. */
const inserts: {
  readonly [N in Name]: (context: RenderContext, request: Extract<InsertRequest, { name: N }>) => ElementContent[];
} = { levels: renderLevels, questions: renderQuestions, plan: renderPlan, index: renderTermIndex };

/** Renders what an insert of a chapter asks for, from the data of the edition. */
export function renderInsert<N extends Name>(
  context: RenderContext,
  request: Extract<InsertRequest, { name: N }>,
): ElementContent[] {
  const set = inserts[request.name];
  return set(context, request);
}
