import { didYouMean, unknown } from '../../diagnostics/suggestion.js';
import { type Insert, type InsertRequest, readInsert } from '../../guide/insert.js';
import type { Finding, Manuscript } from '../draft.js';
import type { Rule } from '../rule.js';
import { nodesOf, walk } from '../walk.js';

/**
 * Every insert stands alone in a chapter, is one that the book has, and names what the guide has.
 *
 * Fails at line 3:
 *
 * ```chapter
 * Three weeks of it:
 *
 * <!-- insert: plam days=21 -->
 * ```
 *
 * Passes:
 *
 * ```chapter
 * Three weeks of it:
 *
 * <!-- insert: plan days=21 -->
 * ```
 */
export const insertKnown: Rule = {
  id: 'insert-known',
  description: 'Every insert stands alone in a chapter, is one that the book has, and names what the guide has.',
  severity: 'error',
  fixed: true,
  *check(manuscript) {
    yield* manuscript.faults.filter((fault) => fault.rule === 'insert-known');
    for (const file of manuscript.files) {
      for (const { node, position } of walk(nodesOf(file), file.file)) {
        if (node.type !== 'insert') continue;
        const finding = faultOf(node, file.kind === 'section', manuscript);
        if (finding) yield { ...finding, file: file.file, position };
      }
    }
  },
};

type Told = Pick<Finding, 'message' | 'hint'>;

function faultOf(insert: Insert, isInSection: boolean, manuscript: Manuscript): Told | undefined {
  if (isInSection) {
    return {
      message:
        'Inserts stand in chapters, before or after the sections. Move this one to a file of `front` or `appendices`.',
    };
  }
  const { request, fault } = readInsert(insert);
  if (!fault) return unknownName(request, manuscript);
  return { message: fault.message, hint: didYouMean(fault.found ?? '', fault.candidates) || undefined };
}

/** Whether the guide has what an insert names. */
function unknownName(request: InsertRequest, manuscript: Manuscript): Told | undefined {
  const { config, levels } = manuscript;
  const check = (kind: string, found: string, names: readonly string[]) =>
    names.includes(found) ? undefined : { message: unknown(kind, found, names) };
  if (request.name === 'index') return check('index', request.index, Object.keys(config.indexes));
  if (request.name !== 'questions') return undefined;
  if (request.by === 'edition') return check('edition', request.value, Object.keys(config.editions));
  const ids = levels.map(({ id }) => id);
  return check('level', request.value, ids);
}
