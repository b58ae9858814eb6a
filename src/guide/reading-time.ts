import type { Nodes } from 'mdast';
import { cjk } from './cjk.js';
import { type Question, textsOf } from './question.js';

/** Words of prose a minute: the low end of silent reading (Brysbaert 2019 gives 175 to 300), since answers are studied. */
const wordsPerMinute = 200;

/** A line of an example is read with more care than a line of prose. */
const secondsPerCodeLine = 6;

/** What there is to read: words of prose, inline code among them, and lines of code blocks that are not empty. */
export interface ReadingLoad {
  readonly words: number;
  readonly codeLines: number;
}

/** Signs that are written without spaces between words: two of them count as one word. */
const ideographs = new RegExp(`[${cjk.ideographs}]`, 'gu');

function countWords(text: string): number {
  const signs = text.match(ideographs)?.length ?? 0;
  const words = text.replace(ideographs, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return words + signs / 2;
}

function loadOf(node: Nodes): ReadingLoad {
  if (node.type === 'code') {
    return { words: 0, codeLines: node.value.split('\n').filter((line) => line.trim() !== '').length };
  }
  if (node.type === 'text' || node.type === 'inlineCode') return { words: countWords(node.value), codeLines: 0 };
  return 'children' in node ? readingLoad(node.children) : { words: 0, codeLines: 0 };
}

/** Counts what there is to read in Markdown nodes; notes, pictures and markup are not counted. */
export function readingLoad(nodes: readonly Nodes[]): ReadingLoad {
  return nodes
    .map(loadOf)
    .reduce((sum, { words, codeLines }) => ({ words: sum.words + words, codeLines: sum.codeLines + codeLines }), {
      words: 0,
      codeLines: 0,
    });
}

/** Time that a load takes, in seconds, not rounded. */
export function loadSeconds({ words, codeLines }: ReadingLoad): number {
  return (words / wordsPerMinute) * 60 + codeLines * secondsPerCodeLine;
}

/** Time to read a question with all of its parts, in seconds, not rounded: 200 words a minute and 6 seconds a line of code. */
export function readingSeconds(question: Question): number {
  return loadSeconds(readingLoad(textsOf(question)));
}

/** Seconds as whole minutes for readers, at least one. */
export function readingMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
