import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { type Labels, labelsFor } from '../guide/labels/index.js';
import type {} from '../guide/node-data.js';
import type { Part } from '../guide/question.js';
import type { RunIn } from '../guide/run-in.js';
import type { PartKind } from './part-names.js';
import { plainText } from './plain-text.js';

/** The blocks of a question: those of what is asked, of the answer, and of the parts that have names beside it. */
export type Pieces = Record<Exclude<PartKind, 'answer'>, Part[]> & Record<'prompt' | 'answer', RootContent[]>;

/** A paragraph that says in bold what it is, where that cannot be. */
export interface StrayRunIn {
  readonly message: string;
  readonly position: Position | undefined;
}

const runIns = ['rule', 'weak', 'strong', 'trap'] as const satisfies readonly RunIn[];

/** What a paragraph can be by the part that it stands in. */
const known: Readonly<Record<keyof Pieces, readonly RunIn[]>> = {
  prompt: [],
  answer: ['rule'],
  why: ['weak', 'strong'],
  sheet: ['rule', 'trap'],
  trap: [],
  followUp: [],
};

/**
 * Notes on the paragraphs of a question what they say that they are (`**Rule:** …`), and takes the words that say so
 * out of them: the book prints its own.
 *
 * @param own - The labels of the guide; the English words count, too.
 */
export function withRunIns(pieces: Pieces, own: Labels): Pieces & { stray: StrayRunIn[] } {
  const stray: StrayRunIn[] = [];
  const seen = new Set<RunIn>();
  const read = (nodes: readonly RootContent[], part: keyof Pieces): RootContent[] =>
    nodes.map((node) => {
      const found = node.type === 'paragraph' ? runInOf(node, own) : undefined;
      if (node.type !== 'paragraph' || !found) return node;
      const { kind, rest } = found;
      const message = faultOf(found, part, part !== 'sheet' && seen.has(kind), own);
      if (message !== undefined) {
        stray.push({ message, position: node.position });
        return node;
      }
      // Many guides have other traps than parts: what such a paragraph says is printed as it is typed.
      if (!known[part].includes(kind)) return node;
      if (part !== 'sheet') seen.add(kind);
      return { ...node, children: rest, data: { ...node.data, runIn: kind } };
    });
  const parts = (kind: Exclude<PartKind, 'answer'>) =>
    pieces[kind].map((part) => ({ ...part, content: read(part.content, kind) }));
  return {
    prompt: read(pieces.prompt, 'prompt'),
    answer: read(pieces.answer, 'answer'),
    trap: parts('trap'),
    why: parts('why'),
    followUp: parts('followUp'),
    sheet: parts('sheet'),
    stray,
  };
}

interface Found {
  readonly kind: RunIn;
  /** As it is written. */
  readonly name: string;
  /** What follows it. */
  readonly rest: PhrasingContent[];
}

/** What a paragraph is by its first words: bold, one of the names, and a colon within or behind. */
function runInOf({ children: [first, ...rest] }: Paragraph, own: Labels): Found | undefined {
  if (first?.type !== 'strong') return undefined;
  const [, name = '', colon] = /^\s*(.*?)\s*([:：]?)\s*$/s.exec(plainText(first)) ?? [];
  const kind = runIns.find((each) =>
    [own, labelsFor('en')].some((labels) => labels[each].toLowerCase() === name.toLowerCase()),
  );
  const behind = colon === '' ? withoutColon(rest) : rest;
  return kind && behind && { kind, name, rest: withoutSpace(behind) };
}

function withoutColon([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const isColon = first?.type === 'text' && /^\s*[:：]/.test(first.value);
  return isColon ? [{ ...first, value: first.value.replace(/^\s*[:：]/, '') }, ...rest] : undefined;
}

function withoutSpace([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'break') return withoutSpace(rest);
  if (first?.type !== 'text') return first ? [first, ...rest] : [];
  const value = first.value.trimStart();
  return value === '' ? withoutSpace(rest) : [{ ...first, value }, ...rest];
}

/** What is to be mended; undefined where nothing is. */
function faultOf({ kind, name, rest }: Found, part: keyof Pieces, isSecond: boolean, own: Labels): string | undefined {
  const written = `\`**${name}:**\``;
  if (!known[part].includes(kind)) {
    if (kind === 'trap') return undefined;
    const place = kind === 'rule' ? 'in the answer, above its named parts' : `below \`### ${own.why}\``;
    return `${written} belongs ${place}. Move this paragraph there.`;
  }
  if (rest.length === 0) return `${written} stands alone. Write what it says behind it, in the same paragraph.`;
  return isSecond ? `This question has ${written} twice. Make one paragraph of them.` : undefined;
}
