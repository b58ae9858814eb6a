import type { Code, RootContent } from 'mdast';
import { claimOf } from '../../guide/claim.js';
import { isDialogue } from '../../guide/dialogue-languages.js';
import type {} from '../../guide/node-data.js';
import type { Part, Question } from '../../guide/question.js';
import type { LeftOut } from '../../guide/sheet.js';

/** More lines than this are no line of code that matters: nobody asked for them on a wall. */
const longestExample = 12;

const isExample = (node: RootContent): node is Code =>
  node.type === 'code' && (isDialogue(node.lang, node.value) || node.value.split('\n').length <= longestExample);

const isMarked = (node: RootContent): boolean => node.data?.sheet === true;
const isRule = (node: RootContent): boolean => node.data?.runIn === 'rule';

/** The blocks of an answer that a sheet can show beside its short answer and its traps. */
export interface DerivedBlocks {
  readonly rule: RootContent | undefined;
  /** Those that their author marked, wherever in the answer they stand; in a trap they are shown with it. */
  readonly marked: readonly RootContent[];
  /** What else is useful where there is room. */
  readonly tables: readonly RootContent[];
  readonly examples: readonly RootContent[];
  readonly followUps: readonly Part[];
}

export function derivedBlocks({ explanation, traps, why, followUps }: Question): DerivedBlocks {
  const parts = [...traps.filter(claimOf), ...(why ? [why] : []), ...followUps].flatMap(({ content }) => content);
  const rest = explanation.filter((node) => !isMarked(node) && !isRule(node));
  return {
    rule: explanation.find((node) => isRule(node)),
    marked: [...explanation, ...parts].filter((node) => isMarked(node) && !isRule(node)),
    tables: rest.filter(({ type }) => type === 'table'),
    examples: rest.filter(isExample),
    followUps: followUps.filter(
      ({ title, content }) => title.length > 0 && content.length > 0 && !content.some(isMarked),
    ),
  };
}

/** What a reader misses of a block that is left out. */
export function lossOf(node: RootContent): keyof LeftOut {
  if (node.type === 'code') return 'examples';
  if (node.type === 'table') return 'tables';
  return isPicture(node) ? 'drawings' : 'passages';
}

function isPicture(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** What an explanation has beside running text, without those of its blocks that a sheet could show: told as left out. */
export function blocksInBook({ explanation }: Question, onSheet: readonly RootContent[]): (keyof LeftOut)[] {
  return explanation
    .filter((node) => !onSheet.includes(node))
    .map(lossOf)
    .filter((loss) => loss !== 'passages');
}
