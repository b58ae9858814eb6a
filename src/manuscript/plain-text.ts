import { toString as textOf } from 'mdast-util-to-string';

/** The text of nodes as readers see it: without tags of HTML, with the texts of pictures. */
export function plainText(nodes: unknown): string {
  return textOf(nodes, { includeHtml: false });
}
