import type { Heading, PhrasingContent } from 'mdast';
import { type Labels, labelsFor } from '../guide/labels/index.js';
import { plainText } from './plain-text.js';

/** The parts of a question that have names. */
export type PartKind = 'trap' | 'why' | 'followUp';

/** Names by which authors may call the parts: those of the guide's language, and the English ones. */
export type PartNames = readonly (readonly [name: string, kind: PartKind])[];

export function partNames(own: Labels): PartNames {
  return [own, labelsFor('en')].flatMap((labels) => [
    [labels.trap.toLowerCase(), 'trap'] as const,
    [labels.why.toLowerCase(), 'why'] as const,
    [labels.followUp.toLowerCase(), 'followUp'] as const,
  ]);
}

/** A heading that opens a part. */
export interface PartHeading {
  readonly kind: PartKind;
  /** What follows the name: `Trap: SET drops the TTL` gives "SET drops the TTL". */
  readonly title: PhrasingContent[];
}

/**
 * Reads a heading of level 3 as `Name` or `Name: title`; case does not matter, the colon may be a full-width one.
 *
 * @returns Undefined where it names no part: such a heading belongs to the explanation.
 */
export function partHeading(heading: Heading, names: PartNames): PartHeading | undefined {
  const text = plainText(heading);
  for (const [name, kind] of names) {
    const start = text.length - text.trimStart().length;
    if (text.slice(start, start + name.length).toLowerCase() !== name) continue;
    const rest = text.slice(start + name.length);
    const separator = /^\s*(?:$|[:：]\s*|[?？.]\s*$)/.exec(rest);
    if (separator) {
      const title = withoutStart(heading.children, start + name.length + separator[0].length).nodes;
      return { kind, title };
    }
  }
  return undefined;
}

/** Cuts the first `count` characters off phrasing content, within emphasis too. */
function withoutStart(nodes: readonly PhrasingContent[], count: number): { nodes: PhrasingContent[]; left: number } {
  let left = count;
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    if (left === 0) {
      kept.push(node);
    } else if ('children' in node) {
      const inner = withoutStart(node.children, left);
      left = inner.left;
      if (inner.nodes.length > 0) kept.push({ ...node, children: inner.nodes });
    } else {
      const length = plainText(node).length;
      const cut = Math.min(left, length);
      left -= cut;
      if (cut < length && 'value' in node) kept.push({ ...node, value: node.value.slice(cut) });
      else if (length === 0) kept.push(node);
    }
  }
  return { nodes: kept, left };
}
