import type { Nodes, Root, RootContent } from 'mdast';
import { labelsFor } from '../../src/guide/labels/index.js';
import { type MarkdownExtensions, sliceParser } from '../../src/manuscript/parse-slice.js';
import { partNames } from '../../src/manuscript/part-names.js';
import { scan } from '../../src/manuscript/slices/scan.js';

/** All that is read beyond GitHub's Markdown, what is read where a guide says nothing, and nothing of it. */
export const everything: MarkdownExtensions = {
  math: true,
  callouts: true,
  mark: true,
  subsup: true,
  definitions: true,
  emoji: true,
  notes: true,
  diagrams: true,
  abbreviations: true,
};
export const usual: MarkdownExtensions = { ...everything, subsup: false };
export const nothing = Object.fromEntries(
  Object.keys(everything).map((key) => [key, false]),
) as unknown as MarkdownExtensions;

/** The nodes of a text as a parser with such extensions reads it. */
export async function parsed(markdown: string, extensions: MarkdownExtensions = usual): Promise<RootContent[]> {
  const cut = scan(markdown);
  const { nodes, refused } = await sliceParser(partNames(labelsFor('en')), extensions)(cut.head, cut, 'a.md');
  if (!nodes) throw new Error(refused);
  return nodes;
}

/** A tree in one line: `paragraph("a " mark("b"))`. */
export function outline(node: Nodes | Root): string {
  if ('value' in node)
    return node.type === 'text' ? JSON.stringify(node.value) : `${node.type}:${JSON.stringify(node.value)}`;
  return 'children' in node ? `${node.type}(${node.children.map(outline).join(' ')})` : node.type;
}
