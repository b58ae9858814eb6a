import type { Element, ElementContent } from 'hast';

/** Elements that begin a line of their own. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** Stands where a line must end, however many blocks end there: a code point that no text may use (a noncharacter). */
const lineEnd = '\ufdd0';

/** A space that stays: without it, a table whose first cell is empty begins with a tab, a formula to spreadsheets. */
const emptyCell = '\u00a0';

/** Not a hyphen, with which formulas begin too. */
const bullet = '• ';

const isCell = (tagName: string): boolean => tagName === 'td' || tagName === 'th';

/** Whether white space beside a node is only how its markup is written. */
const standsApart = (node: ElementContent): boolean =>
  node.type === 'element' && (blocks.has(node.tagName) || isCell(node.tagName));

function writeElement(element: Element, isCode: boolean, mark: string): string {
  const { tagName, properties, children } = element;
  if (tagName === 'br') return lineEnd;
  if (tagName === 'img') return String(properties['alt'] ?? '');
  const inside = writeNodes(children, isCode || tagName === 'pre', element);
  if (isCell(tagName)) return `${inside.trim() || emptyCell}\t`;
  if (tagName === 'tr') return `${lineEnd}${inside.replace(/\t$/, '')}${lineEnd}`;
  if (tagName === 'li') return `${lineEnd}${mark}${inside.replace(/^[\s\ufdd0]+/, '')}${lineEnd}`;
  return blocks.has(tagName) ? `${lineEnd}${inside}${lineEnd}` : inside;
}

function writeNodes(nodes: readonly ElementContent[], isCode: boolean, parent: Element | undefined): string {
  const betweenBlocks = !isCode && nodes.some(standsApart);
  let number = Number(parent?.properties['start'] ?? 1);
  return nodes
    .map((node): string => {
      if (node.type === 'text') {
        const text = node.value.replaceAll(lineEnd, '');
        if (isCode) return text;
        return betweenBlocks && text.trim() === '' ? '' : text.replace(/\s+/g, ' ');
      }
      if (node.type !== 'element') return '';
      return writeElement(node, isCode, parent?.tagName === 'ol' && node.tagName === 'li' ? `${number++}. ` : bullet);
    })
    .join('');
}

/**
 * The text of a tree for those who read no markup: blocks on lines of their own, code as it is written, list items with
 * their marks, cells of a row divided by tabs, pictures by what they show.
 */
export function plainText(nodes: readonly ElementContent[]): string {
  return writeNodes(nodes, false, undefined)
    .replace(/ *\ufdd0[\ufdd0 ]*/g, '\n')
    .replace(/^\n+|\s+$/g, '');
}
