import type { ElementContent } from 'hast';
import type { InsertRequest } from '../../../guide/insert.js';
import type { Setting } from '../../setting.js';
import { setLevels } from './levels.js';
import { setPlan } from './plan.js';
import { setQuestions } from './questions.js';
import { setTermIndex } from './term-index.js';

type Name = InsertRequest['name'];

/** How each insert is set. */
const inserts: {
  readonly [N in Name]: (setting: Setting, request: Extract<InsertRequest, { name: N }>) => ElementContent[];
} = { levels: setLevels, questions: setQuestions, plan: setPlan, index: setTermIndex };

/** Sets what an insert of a chapter asks for, from the data of the edition. */
export function setInsert<N extends Name>(
  setting: Setting,
  request: Extract<InsertRequest, { name: N }>,
): ElementContent[] {
  const set = inserts[request.name];
  return set(setting, request);
}
