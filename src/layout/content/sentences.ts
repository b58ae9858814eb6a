import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

type Granularity = 'sentence' | 'word';

/** Text of a node for finding where sentences end: the points within code end none, its first letter may begin one. */
function proseOf(node: ElementContent): string {
  const text = textOf(node);
  if (node.type !== 'element' || !['code', 'kbd', 'samp'].includes(node.tagName)) return text;
  const begin = /^[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  return begin + 'x'.repeat(text.length - begin.length);
}

/** Places in a text where a sentence or a word begins (Unicode Standard Annex 29, as the language wants it). */
function beginnings(text: string, language: string, granularity: Granularity): Set<number> {
  const segments = [...new Intl.Segmenter(language, { granularity }).segment(text)];
  if (granularity === 'sentence') return new Set(segments.map(({ index }) => index));
  // Spaces and signs stay with the word before them.
  return new Set(segments.filter(({ isWordLike }) => isWordLike).map(({ index }) => index));
}

/**
 * Cuts what stands in a line into sentences or words. What is marked (code, a link) is never cut: it goes whole to
 * the sentence or word in which it begins.
 *
 * @returns The parts in order; together they are the content.
 */
export function cutPhrasing(
  content: readonly ElementContent[],
  language: string,
  granularity: Granularity,
): ElementContent[][] {
  const starts = beginnings(content.map(proseOf).join(''), language, granularity);
  const parts: ElementContent[][] = [];
  const put = (node: ElementContent, begins: boolean) => {
    if (begins || parts.length === 0) parts.push([node]);
    else parts.at(-1)?.push(node);
  };
  let offset = 0;
  for (const node of content) {
    if (node.type !== 'text') {
      put(node, starts.has(offset));
      offset += textOf(node).length;
      continue;
    }
    let from = 0;
    for (let at = 1; at <= node.value.length; at++) {
      if (at < node.value.length && !starts.has(offset + at)) continue;
      put({ type: 'text', value: node.value.slice(from, at) }, starts.has(offset + from));
      from = at;
    }
    offset += node.value.length;
  }
  return parts;
}
