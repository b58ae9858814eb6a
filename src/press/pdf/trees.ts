import { PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { elementsAt, resolved, textOf } from './objects.js';

/** The pairs of a name tree (ISO 32000-1, 7.9.6), in its order, values as they stand. */
export function* nameTree(node: PDFDict | undefined): Generator<[key: string, value: PDFObject]> {
  if (!node) return;
  const pairs = elementsAt(node, 'Names');
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const key = textOf(resolved(node.context, pairs[index]));
    const value = pairs[index + 1];
    if (key !== undefined && value) yield [key, value];
  }
  for (const kid of elementsAt(node, 'Kids')) {
    const child = resolved(node.context, kid);
    if (child instanceof PDFDict) yield* nameTree(child);
  }
}
