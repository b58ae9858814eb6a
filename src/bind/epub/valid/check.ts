import type { Element, RootContent } from 'hast';
import type { PackageDocument } from '../../../guide/book.js';

/**
 * What a content document may hold, as far as a mistake of the layout could break it. Source: HTML Living Standard,
 * "Content models", less what has no use in a book (forms, media, frames).
 */
const flow = new Set(
  'address article aside blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr nav ol p pre section table ul'.split(
    ' ',
  ),
);
const phrasing = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var'.split(' '),
);
/** What code allows beyond the usual, like formulas, is its own affair; none of these. */
const refused = new Set(
  'applet audio base button embed form frame iframe input link meta object script select style template textarea video'.split(
    ' ',
  ),
);
/** Hold what their parent may hold. */
const transparent = new Set(['a', 'del', 'ins']);
/** Blocks that hold running text only, as every phrasing element does. */
const textBlocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'rt', 'rp', 'summary']);
/**
 * Parts of a structure, with the parents in which they may stand. The layout, which mends nesting, has a list of its own:
 * a check that shared it would miss what is missing there.
 */
const homes: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  caption: ['table'],
  colgroup: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  col: ['colgroup'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  figcaption: ['figure'],
  summary: ['details'],
  rt: ['ruby'],
  rp: ['ruby'],
};

/**
 * Asserts that a document holds elements in places that they may have, no attribute that loads or runs, and no
 * picture but the package's.
 *
 * @throws {Error} With the path of the element that should not be there.
 */
export function assertValid({ body, path }: PackageDocument, pictures: ReadonlySet<string>): void {
  const check = (node: RootContent, parents: readonly string[], inLine: boolean): void => {
    if (node.type === 'text') return;
    if (node.type !== 'element') throw new Error(`${path} holds a node of type ${node.type}`);
    const fault = faultOf(node, parents.at(-1) ?? 'body', inLine) ?? attributeFault(node, pictures);
    if (fault !== undefined) throw new Error(`${path}: ${[...parents, node.tagName].join(' > ')} ${fault}`);
    const isLine = textBlocks.has(node.tagName) || phrasing.has(node.tagName);
    const holdsLine = transparent.has(node.tagName) ? inLine : isLine;
    for (const child of node.children) check(child, [...parents, node.tagName], holdsLine);
  };
  for (const node of body.children) check(node, [], false);
}

function faultOf({ tagName }: Element, parent: string, inLine: boolean): string | undefined {
  const home = homes[tagName];
  if (home) return home.includes(parent) ? undefined : 'stands outside its structure';
  if (refused.has(tagName)) return 'is no element of a book';
  return inLine && flow.has(tagName) ? 'is a block within a line' : undefined;
}

function attributeFault({ tagName, properties }: Element, pictures: ReadonlySet<string>): string | undefined {
  const wrong = Object.keys(properties).find((name) => !/^[a-z][\w-]*$/i.test(name) || /^(?:on|style$)/i.test(name));
  if (wrong !== undefined) return `has the attribute ${wrong}`;
  const isLost = tagName === 'img' && !pictures.has(String(properties.src));
  return isLost ? `shows ${String(properties.src)}, which the package has not` : undefined;
}
