import { distance } from 'fastest-levenshtein';
import type { Heading, PhrasingContent } from 'mdast';
import { askWhether } from '../diagnostics/suggestion.js';
import { allLabels, type Labels, labelsFor } from '../guide/labels/index.js';
import { plainText } from './plain-text.js';

/** The parts of a question that have names. What stands above its answer, where that is named, is asked with the title. */
export type PartKind = 'answer' | 'trap' | 'why' | 'followUp' | 'sheet';

/** Names by which authors may call the parts: those of the guide's language, and the English ones. */
export type PartNames = readonly (readonly [name: string, kind: PartKind])[];

export function partNames(own: Labels): PartNames {
  return [own, labelsFor('en')].flatMap(namesIn);
}

const partKinds = ['answer', 'trap', 'why', 'followUp', 'sheet'] as const satisfies readonly PartKind[];

const namesIn = (labels: Labels): PartNames => partKinds.map((kind) => [labels[kind].toLowerCase(), kind] as const);

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
      // The answer has no title: such a heading is one of its text.
      return kind === 'answer' && title.length > 0 ? undefined : { kind, title };
    }
  }
  return undefined;
}

/** A heading that is nearly that of a part. */
export interface NearPart {
  readonly kind: PartKind;
  readonly heading: Heading;
  readonly message: string;
}

/** Words by which other tools and other people call the parts. */
const otherNames: Readonly<Record<PartKind, readonly string[]>> = {
  answer: ['réponse', 'respuesta', 'risposta', 'resposta'],
  trap: ['pitfall', 'gotcha', 'common mistake', 'common pitfall', 'piège', 'trampa', 'trappola', 'armadilha'],
  why: ['why asked', 'why do they ask', 'why it is important to ask', 'reason for asking', 'why this is asked'],
  followUp: ['follow up question', 'followup question', 'further question', 'next question'],
  sheet: ['crib sheet', 'crib', 'on the sheet', 'for the sheet', 'antisèche', 'chuleta'],
};

/**
 * Tells of a heading that has nearly the name of a part, or that name at another level than 3.
 *
 * @param own - The labels of the guide, whose names are proposed.
 */
export function nearPart(heading: Heading, names: PartNames, own: Labels): NearPart | undefined {
  const [, written = '', title] = /^\s*([^:：]*)(?:[:：]\s*(.*))?$/s.exec(plainText(heading)) ?? [];
  const isPart = partHeading(heading, names);
  if (isPart && heading.depth === 3) return undefined;
  const kind = isPart?.kind ?? kindNear(flat(written), names, own);
  const isTitled = title !== undefined && title !== '';
  if (kind === undefined || (kind === 'answer' && isTitled)) return undefined;
  const right = `### ${own[kind]}${isTitled ? `: ${title}` : ''}`;
  const message = isPart
    ? `The parts of a question are headings of level 3. Write \`${right}\``
    : `\`${written.trim()}\` is not a part of a question. ${askWhether(right)}`;
  return { kind, heading, message };
}

/** Letters alone: spaces, hyphens and signs are what is mistaken most. */
const flat = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function kindNear(word: string, names: PartNames, own: Labels): PartKind | undefined {
  if (word === '') return undefined;
  const others = partKinds.flatMap((kind) => otherNames[kind].map((name) => [name, kind] as const));
  const foreign = allLabels.filter((labels) => labels !== own).flatMap(namesIn);
  const all = [...names, ...foreign, ...others].map(([name, kind]) => [flat(name), kind] as const);
  const same = all.find(([name]) => name === word || `${name}s` === word);
  // Short words are near to many that mean something else: "Tree" is no "Trap".
  return (same ?? all.find(([name]) => name.length > 7 && distance(name, word) <= 2))?.[1];
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
