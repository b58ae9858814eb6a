import { nearest } from '../../diagnostics/nearest.js';
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
    return { message: 'Unexpected insert in a section, expected it in a chapter before or after the sections' };
  }
  const { request, fault } = readInsert(insert);
  if (!fault) return unknownName(request, manuscript);
  return told(fault.found, fault.expected, fault.candidates);
}

/** Whether the guide has what an insert names. */
function unknownName(request: InsertRequest, manuscript: Manuscript): Told | undefined {
  const { config, levels } = manuscript;
  const check = (found: string, known: readonly string[], kind: string) =>
    known.includes(found) ? undefined : told(found, `one of the guide's ${kind}`, known);
  if (request.name === 'index') return check(request.index, Object.keys(config.indexes), 'indexes');
  if (request.name !== 'questions') return undefined;
  if (request.by === 'edition') return check(request.value, Object.keys(config.editions), 'editions');
  return check(
    request.value,
    levels.map(({ id }) => id),
    'levels',
  );
}

function told(found: string | undefined, expected: string, candidates: readonly string[]): Told {
  const what = found === undefined ? 'end of the insert' : `\`${found}\` in an insert`;
  const meant = found === undefined ? undefined : nearest(found, candidates);
  return {
    message: `Unexpected ${what}, expected ${expected}`,
    hint: meant === undefined ? undefined : `Did you mean \`${meant}\`?`,
  };
}
