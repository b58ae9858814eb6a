import type { Html, Nodes, Parent, Root } from 'mdast';
import type {} from '../../guide/node-data.js';
import { mayBreak, type PageBreaks, saysPageBreak } from './page-break.js';

/**
 * Takes every comment out of a tree, so that none reaches an output: whole nodes, comments within other HTML,
 * processing instructions and declarations, which HTML reads as comments. Those that say something stay as data:
 * `<!-- sheet -->` before a block is noted as `data.sheet` of that block, `<!-- page break -->` as `data.breaksPage`;
 * `<!-- cloze -->` before a paragraph as `data.cloze`.
 */
export function dropComments(tree: Root, breaks: PageBreaks): void {
  dropWithin(tree, breaks);
}

/** Where blocks end and lines begin: a mark for a block means nothing there. */
export const inLine: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link']);

function dropWithin(parent: Parent, breaks: PageBreaks): void {
  let prefersNext = false;
  let breaksNext = false;
  let gaps: { name: string | undefined } | undefined;
  const kept: Nodes[] = [];
  for (const node of parent.children) {
    if ('children' in node) dropWithin(node, breaks);
    if (node.type === 'html') {
      prefersNext ||= /^<!--\s*sheet\s*-->$/.test(node.value.trim());
      gaps = readCloze(node.value) ?? gaps;
      breaksNext ||= saysPageBreak(/^<!--([\s\S]*)-->$/.exec(node.value.trim())?.[1] ?? '');
      if (isOnlyComment(node)) continue;
    }
    if (prefersNext && !inLine.has(parent.type)) node.data = { ...node.data, sheet: true };
    if (gaps && node.type === 'paragraph') node.data = { ...node.data, cloze: gaps };
    const isBreak = breaksNext && mayBreak(parent, { before: kept.at(-1), after: node }, breaks);
    if (isBreak) node.data = { ...node.data, breaksPage: true };
    prefersNext = false;
    breaksNext = false;
    gaps = undefined;
    joinSpaces(kept.at(-1), node);
    kept.push(node);
  }
  parent.children = kept as Parent['children'];
}

/** `<!-- cloze -->`, or with a name of the sentence that stays when others are written before it: `<!-- cloze NAME -->`. */
function readCloze(comment: string): { name: string | undefined } | undefined {
  const found = /^<!--\s*cloze(?:\s+([\w.-]+))?\s*-->$/.exec(comment.trim());
  return found ? { name: found[1] } : undefined;
}

/** Cuts the comments out of an HTML node and tells whether anything is left. */
function isOnlyComment(node: Html): boolean {
  const value = withoutComments(node.value);
  const isEmpty = value !== node.value && value.trim() === '';
  node.value = value;
  return isEmpty;
}

/**
 * Comments as HTML's parser ends them: `<!-->` and `<!--->` are whole ones, `--!>` ends one as `-->` does, and one
 * without an end reaches to the end.
 */
const comments = [
  /<!--(?:-?>|[\s\S]*?(?:-->|--!>|$))/g,
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g,
  /<\?[\s\S]*?(?:\?>|$)/g,
  /<![a-z][^>]*(?:>|$)/gi,
];

export function withoutComments(html: string): string {
  return comments.reduce((text, comment) => text.replace(comment, ''), html);
}

/** HTML whose comments are blank, so that everything else stays in its place. */
export function blankComments(html: string): string {
  return comments.reduce((text, comment) => text.replace(comment, (found) => found.replace(/[^\n]/g, ' ')), html);
}

/** Where a comment stood between two spaces, one of them is enough. */
function joinSpaces(before: Nodes | undefined, after: Nodes): void {
  if (before?.type === 'text' && after.type === 'text' && before.value.endsWith(' ')) {
    after.value = after.value.replace(/^ +/, '');
  }
}
