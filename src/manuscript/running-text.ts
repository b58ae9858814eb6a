import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import type { DefinitionTerm } from '../guide/definition-list.js';
import { isPairedText } from '../guide/paired-text.js';
import type { FileDraft } from './draft.js';
import { nodesOf, walk } from './walk.js';
import { type Written, writtenNode } from './written-text.js';

/** Stands for each character of what is no running text: code, HTML, addresses, what is escaped. */
export const masked = '\ufffc';

/** Stands for each character of a picture. */
export const picture = '\ufffb';

/** A paragraph, a heading, a cell or a term as its author typed it, with all that is no running text masked. */
export interface RunningText extends Written {
  readonly block: Paragraph | Heading | TableCell | DefinitionTerm;
  /** As it was typed. */
  readonly typed: string;
  /** The same with what is escaped as it was typed: `\\(`. */
  readonly withEscapes: string;
}

/** The running text of a file, block by block; character by character masked, so that places stay. */
export function* runningTexts(file: FileDraft): Generator<RunningText> {
  for (const { node } of walk(nodesOf(file), file.file)) {
    if (!isText(node)) continue;
    const written = writtenNode(node, file.source);
    if (!written) continue;
    const withEscapes = mask(written.text, node, file.source);
    const text = withEscapes.replace(/\\[!-/:-@[-`{-~]/g, masked.repeat(2));
    yield { ...written, block: node, text, typed: written.text, withEscapes };
  }
}

function isText(node: Nodes): node is RunningText['block'] {
  return ['paragraph', 'heading', 'tableCell', 'definitionTerm'].includes(node.type);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly sign: string;
}

function mask(text: string, block: Nodes, source: string): string {
  const start = block.position?.start.offset ?? 0;
  let masks = '';
  let done = 0;
  for (const { from, to, sign } of rangesIn(block, source)) {
    const [begin, end] = [Math.max(done, from - start), Math.max(done, to - start)];
    masks += text.slice(done, begin) + sign.repeat(end - begin);
    done = end;
  }
  return masks + text.slice(done);
}

/** What is to be masked, in order. */
function rangesIn(node: Nodes, source: string): Range[] {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (from === undefined || to === undefined || node.type === 'text') return [];
  if (!('children' in node)) return node.type === 'break' ? [] : [{ from, to, sign: signOf(node) }];
  const inside = node.children.flatMap((child) => rangesIn(child, source));
  const [first, last] = [node.children.at(0)?.position?.start.offset, node.children.at(-1)?.position?.end.offset];
  if (isPairedText(node))
    return [{ from, to: first ?? to, sign: masked }, ...inside, { from: last ?? to, to, sign: masked }];
  if (node.type !== 'link') return inside;
  // A bare address is a link whose text it is.
  if (source[from] !== '[') return [{ from, to, sign: masked }];
  return [...inside, { from: last ?? from, to, sign: masked }];
}

function signOf({ type }: Nodes): string {
  return type === 'image' ? picture : masked;
}
