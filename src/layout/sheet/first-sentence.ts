import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { cjk } from '../../guide/cjk.js';

/** Letters that a sentence must have to tell something: "No." is none by itself. */
const leastLetters = 40;

/** Signs that say as much as two letters. */
const ideograph = new RegExp(`[${cjk.syllables}]`, 'gu');

const lettersIn = (text: string): number => text.length + (text.match(ideograph)?.length ?? 0);

/** A paragraph's first sentence and what follows it. */
export interface Cut {
  readonly first: ElementContent[];
  /** Empty where the paragraph is one sentence. */
  readonly rest: ElementContent[];
}

/**
 * Cuts a paragraph's content after its first sentence (Unicode Standard Annex 29), within markup where it ends there.
 * Very short ones, such as "No.", take the next along.
 *
 * @param language - BCP 47 tag of the text.
 */
export function cutFirstSentence(content: readonly ElementContent[], language: string): Cut {
  const text = content.map((node) => textOf(node)).join('');
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const ends = sentences.map(({ index, segment }) => index + segment.length);
  const [first, rest] = cutAt(
    content,
    ends.find((end) => lettersIn(text.slice(0, end)) >= leastLetters) ?? text.length,
  );
  return { first, rest };
}

/** Cuts nodes at an offset into their text. */
function cutAt(nodes: readonly ElementContent[], offset: number): [ElementContent[], ElementContent[]] {
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  let left = offset;
  for (const node of nodes) {
    const { length } = textOf(node);
    if (length <= left) (left > 0 ? before : after).push(node);
    else if (left === 0) after.push(node);
    else {
      const [head, tail] = cutNode(node, left);
      before.push(head);
      after.push(tail);
    }
    left = Math.max(0, left - length);
  }
  return [before, after];
}

function cutNode(node: ElementContent, offset: number): [ElementContent, ElementContent] {
  if (node.type === 'text')
    return [
      { type: 'text', value: node.value.slice(0, offset) },
      { type: 'text', value: node.value.slice(offset) },
    ];
  if (node.type !== 'element') return [node, { type: 'text', value: '' }];
  const [head, tail] = cutAt(node.children, offset);
  return [
    { ...node, children: head },
    { ...node, children: tail },
  ];
}
