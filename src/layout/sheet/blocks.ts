import type { Code, RootContent } from 'mdast';
import { blockText } from '../../guide/block-text.js';
import { claimOf } from '../../guide/claim.js';
import { isDialogue } from '../../guide/dialogue-languages.js';
import type {} from '../../guide/node-data.js';
import type { Part, Question } from '../../guide/question.js';
import type { LeftOut } from '../../guide/sheet.js';

/** More lines than this are no line of code that matters: nobody asked for them on a wall. */
const longestExample = 12;

const isExample = (node: RootContent): node is Code =>
  node.type === 'code' && (isDialogue(node.lang, node.value) || node.value.split('\n').length <= longestExample);

/** Whether its author wants a block on the sheet. */
export const isMarked = (node: RootContent): boolean => node.data?.sheet === true;
const isRule = (node: RootContent): boolean => node.data?.runIn === 'rule';

/** The block that a short answer leads into, as one does that ends with a colon. */
function ledBy(short: RootContent, [next]: readonly RootContent[]): RootContent | undefined {
  const leads = short.type === 'paragraph' && /[:：]\s*$/u.test(blockText(short));
  return leads && next && next.type !== 'paragraph' && next.type !== 'heading' ? next : undefined;
}

/** The blocks of an answer that a sheet can show beside its short answer and its traps. */
export interface DerivedBlocks {
  readonly rule: RootContent | undefined;
  /**
   * What the short answer leads into, and what the author marked, wherever in the answer it stands; in a trap it is shown
   * with it.
   */
  readonly marked: readonly RootContent[];
  /** What else is useful where there is room. */
  readonly tables: readonly RootContent[];
  readonly examples: readonly RootContent[];
  readonly followUps: readonly Part[];
}

export function derivedBlocks({ short, explanation, traps, why, followUps }: Question): DerivedBlocks {
  const parts = [...traps.filter(claimOf), ...(why ? [why] : []), ...followUps].flatMap(({ content }) => content);
  const led = short && ledBy(short, explanation);
  const isWanted = (node: RootContent) => (isMarked(node) || node === led) && !isRule(node);
  const rest = explanation.filter((node) => !isWanted(node) && !isRule(node));
  return {
    rule: explanation.find((node) => isRule(node)),
    marked: [...explanation, ...parts].filter(isWanted),
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
