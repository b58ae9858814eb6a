import type { Element, ElementContent } from 'hast';

/** Elements that begin a line of their own. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tr ul'.split(
    ' ',
  ),
);

/** What an element says beside its content. */
function before({ tagName, properties }: Element, place: string): string {
  if (tagName === 'li') return place;
  if (tagName === 'img') return String(properties['alt'] ?? '');
  return tagName === 'br' ? '\n' : '';
}

function write(nodes: readonly ElementContent[], isCode: boolean, list: Element | undefined): string {
  let number = Number(list?.properties['start'] ?? 1);
  return nodes
    .map((node): string => {
      if (node.type === 'text') return isCode ? node.value : node.value.replace(/\s+/g, ' ');
      if (node.type !== 'element') return '';
      const mark = list?.tagName === 'ol' ? `${number++}. ` : '- ';
      const isList = node.tagName === 'ol' || node.tagName === 'ul';
      const inside = write(node.children, isCode || node.tagName === 'pre', isList ? node : undefined);
      const text = `${before(node, mark)}${node.tagName === 'li' ? inside.trimStart() : inside}`;
      if (node.tagName === 'td' || node.tagName === 'th') return `${text.trim()}\t`;
      return blocks.has(node.tagName) ? `\n${text.replace(/[\t ]+$/, '')}\n` : text;
    })
    .join('');
}

/**
 * The text of a tree for those who read no markup: blocks on lines of their own, code as it is written, list items with
 * their marks, cells of a row divided by tabs, pictures by what they show.
 */
export function plainText(nodes: readonly ElementContent[]): string {
  return write(nodes, false, undefined)
    .replace(/ *\n */g, (ends) => (ends.trimEnd() === ends ? ends : ends.replace(/^ +/, '')))
    .replace(/\n{2,}/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
