import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

const hasClass = ({ properties }: Element, name: string): boolean => [properties['className']].flat().includes(name);

const partOf = (line: Element, name: string): Element | undefined =>
  line.children.find((part): part is Element => part.type === 'element' && hasClass(part, name));

/** What is a reply in a block, in order: behind its command, or a line of its own. None in code that is no dialogue. */
export function repliesOf(block: Element): Element[] {
  const lines: Element[] = [];
  visit(block, 'element', (node) => {
    if (hasClass(node, 'line')) lines.push(node);
  });
  if (!lines.some((line) => partOf(line, 'command'))) return [];
  return lines.flatMap((line) => {
    if (!partOf(line, 'command')) return [line];
    const behind = partOf(line, 'behind');
    return behind ? [behind] : [];
  });
}
