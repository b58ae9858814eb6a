import type { Element, Root } from 'hast';
import type { FootnoteReference, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { contentSchema, noteMark } from './schema.js';

/** A footnote reference becomes a mark that carries its label; numbering comes later, in reading order. */
function footnoteReference(_state: unknown, node: FootnoteReference): Element {
  return { type: 'element', tagName: noteMark, properties: { dataLabel: node.identifier }, children: [] };
}

/** A fence's words after its language travel as an attribute, since parsing raw HTML drops everything else. */
function keepFenceWords(tree: Root): void {
  visit(tree, 'element', (node) => {
    const words = (node.data as { meta?: string } | undefined)?.meta;
    if (node.tagName === 'code' && words) node.properties['dataWords'] = words;
  });
}

/** Boxes of task lists are signs in a book, not controls. */
function drawTaskBoxes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
  });
}

const mark = { handlers: { footnoteReference }, allowDangerousHtml: true } as const;
const plain = unified()
  .use(remarkRehype, mark)
  .use(() => drawTaskBoxes)
  .use(() => keepFenceWords)
  .use(rehypeSanitize, contentSchema)
  .freeze();
const withHtml = unified()
  .use(remarkRehype, mark)
  .use(() => drawTaskBoxes)
  .use(() => keepFenceWords)
  .use(rehypeRaw, { passThrough: [] })
  .use(rehypeSanitize, contentSchema)
  .freeze();

/**
 * Turns authors' Markdown into safe HTML. Markup written as HTML is parsed and sanitised with the rest; it is
 * parsed only where there is some, for that is the slow step. Nothing of what comes out can load or run anything.
 *
 * @param content - Blocks (or phrasing) of one part of one answer; markup that is never closed ends with it.
 */
export function toHast(content: readonly RootContent[]): Root {
  let hasHtml = false;
  const root = { type: 'root' as const, children: [...content] };
  visit(root, 'html', () => {
    hasHtml = true;
    return false;
  });
  return (hasHtml ? withHtml : plain).runSync(root) as Root;
}
