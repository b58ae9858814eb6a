import type { ElementContent, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const stringifier = unified()
  .use(rehypeStringify, { closeSelfClosing: false, characterReferences: { omitOptionalSemicolons: false } })
  .freeze();

/** Writes nodes as HTML. */
export function toHtml(nodes: readonly (ElementContent | RootContent)[]): string {
  return stringifier.stringify({ type: 'root', children: [...nodes] });
}
