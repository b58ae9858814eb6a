import { distance } from 'fastest-levenshtein';
import type { Html, Nodes, Parent, Root } from 'mdast';
import type { Point } from 'unist';
import { askWhether } from '../../diagnostics/suggestion.js';
import { insertNames } from '../../guide/insert.js';
import type { Fault } from '../draft.js';
import { pointWithin } from '../written-text.js';
import { inLine } from './comments.js';
import { mayBreak, type PageBreaks, saysPageBreak } from './page-break.js';

type Told = Omit<Fault, 'file'>;

/**
 * What comments were meant to say and do not: marks with a slip of the pen, or where they can mark nothing; and what is
 * no comment and vanishes with them. Looked for before comments are dropped. A comment that only speaks to other
 * authors is none of these.
 */
export function commentFaults(tree: Root, breaks: PageBreaks): Told[] {
  return faultsWithin(tree, breaks);
}

function faultsWithin(parent: Parent, breaks: PageBreaks): Told[] {
  return parent.children.flatMap((node: Nodes, index) => {
    if ('children' in node) return faultsWithin(node, breaks);
    if (node.type !== 'html') return [];
    return faultsOf(node, { parent, index }, breaks);
  });
}

/** Where a node stands among others. */
interface Standing {
  readonly parent: Parent;
  readonly index: number;
}

const comment = /<!--([\s\S]*?)(?:-->|$)/g;
const mark = /^(?:sheet|cloze(?:\s+[\w.-]+)?)$/;

function faultsOf(node: Html, { parent, index }: Standing, breaks: PageBreaks): Told[] {
  const placeAt = (offset: number): Point | undefined =>
    node.position && pointWithin(node.position.start, node.value.slice(0, offset));
  const told = [...node.value.matchAll(comment)].flatMap((found): Told[] => {
    const text = (found[1] ?? '').trim();
    const fault = mark.test(text)
      ? misplaced(text, parent, index, node.value.trim() === found[0])
      : (misnamed(text) ?? misspelt(text) ?? breakOf(text, { parent, index }, node.value.trim() === found[0], breaks));
    return fault ? [{ ...fault, position: placeAt(found.index) }] : [];
  });
  return [...told, ...vanishing(node).map(({ at, ...fault }) => ({ ...fault, position: placeAt(at) }))];
}

type Reason = Pick<Told, 'rule' | 'message' | 'hint'>;

/** A mark that marks nothing. */
function misplaced(text: string, parent: Parent, index: number, isAlone: boolean): Reason | undefined {
  const written = `\`<!-- ${text} -->\``;
  const next = (parent.children as Nodes[]).slice(index + 1).find((node) => !isComment(node));
  if (!isAlone || inLine.has(parent.type)) {
    const message = `${written} stands within other text and marks nothing.`;
    return { rule: 'comment-known', message, hint: 'Give it a line of its own, above the block that it marks.' };
  }
  if (text === 'sheet' && !next) {
    return { rule: 'comment-known', message: `${written} marks nothing: no block follows it.` };
  }
  if (text !== 'sheet' && next?.type !== 'paragraph') {
    const message = `${written} marks nothing: no paragraph follows it.`;
    return { rule: 'gaps-present', message, hint: 'Write it above the paragraph whose bold words are the gaps.' };
  }
  return undefined;
}

const isComment = (node: Nodes): boolean => node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value);

/** `<!-- cloze a b -->`: after so many words more, it is a remark. */
function misnamed(text: string): Reason | undefined {
  const [word, ...names] = text.split(/\s+/);
  if (word !== 'cloze' || names.length === 0 || names.length > 3) return undefined;
  const letters = names.join('-').normalize('NFD').replace(/\p{M}/gu, '');
  const name = letters.replace(/[^\w.]+/g, '-').replace(/^-+|-+$/g, '') || 'name';
  const message = `The name of a cloze has letters a–z, digits, \`-\`, \`_\`, \`.\` and no space. Write \`<!-- cloze ${name} -->\``;
  return { rule: 'comment-known', message };
}

/** A comment that is nearly a mark: one slip in its word, or another form of it. */
function misspelt(text: string): Reason | undefined {
  const [first = '', second, ...more] = text.split(/\s+/);
  const word = first.replace(/:$/, '').toLowerCase();
  const meant = ['sheet', 'cloze', 'insert'].find((known) => isNear(word, known));
  if (meant === undefined || text.startsWith('insert:')) return undefined;
  const isInsert = first.endsWith(':') || insertNames.some((name) => name === second);
  const isMark = meant === 'insert' ? isInsert : more.length === 0;
  if (!isMark) return undefined;
  const rest = [second, ...more].filter((each) => each !== undefined).join(' ');
  const form = meant === 'sheet' ? 'sheet' : `${meant}${meant === 'insert' ? ':' : ''}${rest === '' ? '' : ` ${rest}`}`;
  const message = `\`<!-- ${text} -->\` is not a mark that is known, and is dropped as a comment.`;
  return { rule: 'comment-known', message, hint: askWhether(`<!-- ${form} -->`) };
}

/** One letter more, less, or another; or two that changed places. */
function isNear(word: string, known: string): boolean {
  const edits = distance(word, known);
  return edits <= 1 || (edits === 2 && [...word].toSorted().join('') === [...known].toSorted().join(''));
}

/** A page break where no page can begin. */
function breakOf(text: string, { parent, index }: Standing, isAlone: boolean, breaks: PageBreaks): Reason | undefined {
  if (!saysPageBreak(text)) return undefined;
  const siblings = parent.children as Nodes[];
  const before = siblings.slice(0, index).findLast((node) => !isComment(node));
  const after = siblings.slice(index + 1).find((node) => !isComment(node));
  if (isAlone && mayBreak(parent, { before, after }, breaks)) return undefined;
  const message = `\`<!-- ${text} -->\` breaks no page here.`;
  const places = breaks.beforeHeadings ? 'blocks, or above a heading that follows text' : 'blocks of an answer';
  const hint = `Give it a line of its own, between two ${places}.`;
  return { rule: 'comment-known', message, hint };
}

const kinds = [
  { name: '<?', pattern: /<\?[\s\S]*?(?:\?>|$)/g },
  { name: '<![CDATA[', pattern: /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g },
  { name: '<!', pattern: /<![a-z][^>]*(?:>|$)/gi },
];

/** What HTML reads as a comment though nobody meant one. */
function vanishing(node: Html): (Reason & { at: number })[] {
  const text = node.value.replace(comment, (found) => ' '.repeat(found.length));
  return kinds.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      rule: 'html-element-known',
      message: `\`${name}\` begins what every output leaves out, up to its end.`,
      hint: 'Set it in backticks, or write `\\<` for the sign.',
      at: index,
    })),
  );
}
