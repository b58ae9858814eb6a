import type { Nodes, Root, Text } from 'mdast';
import type { PluggableList } from 'unified';
import { visit } from 'unist-util-visit';
import type { Quotes } from '../guide/labels/index.js';

const apostrophe = '’';

/** Stands for what is no text, such as code or a picture: a word, as far as marks beside it go. */
const word = 'x';

/** A block's text as it is read, and which node each character comes from. */
interface Line {
  text: string;
  readonly parts: { readonly node: Text; readonly start: number }[];
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function collect(node: Nodes, line: Line): void {
  if (node.type === 'text') {
    line.parts.push({ node, start: line.text.length });
    line.text += node.value;
  } else if (node.type === 'break') line.text += ' ';
  else if ('children' in node) for (const child of node.children) collect(child, line);
  else if (node.type !== 'html' && node.type !== 'footnoteReference') line.text += word;
}

const opensAfter = /^$|[\s([{<\u2010-\u2015/„“‚‘«‹-]/u;
const isGap = /^$|\s/u;

/** Letters are left out at a word's beginning ('tis, '90s) by an apostrophe, which looks like a closing mark. */
const leavesOut = /^(?:\d\ds?\b|(?:tis|twas|twere|til|em|cause|round|bout)\b)/i;

/**
 * The text with its typewriter marks as a language prints them; as long as before, so that places stay. A mark opens
 * where a word begins behind a space or a bracket, and closes elsewhere. A double one behind a figure that closes
 * nothing is a sign of inches and stays.
 */
function quoted(text: string, { double, single }: Quotes): string {
  let open = false;
  return text.replace(/["']/g, (mark, at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    const opens = opensAfter.test(before) && !isGap.test(after);
    if (mark === "'") {
      if (!opens) return /[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after) ? apostrophe : single[1];
      return leavesOut.test(text.slice(at + 1, at + 9)) ? apostrophe : single[0];
    }
    if (!opens && !open && /\d/.test(before)) return mark;
    open = opens;
    return opens ? double[0] : double[1];
  });
}

function replaceMarks(tree: Root, marks: Quotes): void {
  visit(tree, (block) => {
    if (!blocks.has(block.type)) return;
    const line: Line = { text: '', parts: [] };
    collect(block, line);
    if (!/["']/.test(line.text)) return;
    const text = quoted(line.text, marks);
    for (const { node, start } of line.parts) node.value = text.slice(start, start + node.value.length);
  });
  // Of a picture it is the caption.
  visit(tree, (node) => {
    if ('title' in node && node.title) node.title = quoted(node.title, marks);
  });
}

/**
 * Plugins that set typewriter quotes and apostrophes of running text as the language prints them, in a block as a
 * whole, across emphasis and links. Code stays as it is, and so do dashes, dots and back ticks: `--stat` is an option.
 *
 * @param quotes - The language's; undefined where marks stay as typed.
 */
export function quotationPlugins(quotes: Quotes | undefined): PluggableList {
  return quotes ? [() => (tree: Root) => replaceMarks(tree, quotes)] : [];
}
