import { createHash } from 'node:crypto';
import type { Code, RootContent } from 'mdast';
import type { Guide } from './guide.js';
import type { Place } from './place.js';
import { blocksOf } from './question.js';

/** What the words behind a fence's language say of how it is proofed. */
export interface FenceWords {
  /** `standalone` unless a word says otherwise. */
  readonly topology: Topology;
  /** Begins with empty servers, whatever the question's earlier fences did. */
  readonly fresh: boolean;
  /** Not run; the text says why. */
  readonly illustration: boolean;
  /** Needs a Valkey server. */
  readonly valkey: boolean;
  /** `min=8.0`: the oldest version that has what is shown. */
  readonly min: string | undefined;
  /** `as=node2`: the server that the fence's clients are connected to. */
  readonly as: string | undefined;
  /** `name=quota.lua`: the file's name for later lines. */
  readonly name: string | undefined;
  /** Words that mean nothing here. */
  readonly unknown: readonly string[];
}

/** The servers of a dialogue, and how they belong together. */
export type Topology = (typeof topologies)[number];
export const topologies = ['standalone', 'replica', 'sentinel', 'cluster'] as const;

/** A code fence of a guide and where it belongs. */
export interface Fence {
  /** Id of the question, chapter or section that holds it, and its place there: `type-catalogue/1`. */
  readonly key: string;
  readonly owner: string;
  /** Id of the section that holds it; undefined in a chapter. */
  readonly section: string | undefined;
  /** Empty where the author named none. */
  readonly language: string;
  readonly words: FenceWords;
  /** What stands behind the language, as written. */
  readonly meta: string;
  readonly text: string;
  /** Where the opening fence stands. */
  readonly place: Place;
  /**
   * SHA-256, hexadecimal, of all that its proof depends on: language, words, text, and the earlier fences whose state
   * it goes on in or whose file it names.
   */
  readonly digest: string;
}

/** Every fence of a guide in the order of the book: chapters before, sections with their questions, chapters after. */
export function fencesOf(guide: Guide): Fence[] {
  return [
    ...guide.front.flatMap(({ id, content, file }) => fencesIn(id, content, file)),
    ...guide.sections.flatMap(({ id, intro, questions, file }) => [
      ...fencesIn(id, intro, file, id),
      ...questions.flatMap((question) => fencesIn(question.id, blocksOf(question), file, id)),
    ]),
    ...guide.appendices.flatMap(({ id, content, file }) => fencesIn(id, content, file)),
  ];
}

function fencesIn(owner: string, content: readonly RootContent[], file: string, section?: string): Fence[] {
  // A heading without a part's name leads back to the explanation, so the parts need not stand in their order.
  const codes = codesIn(content).sort((one, other) => offsetOf(one) - offsetOf(other));
  const fences: Fence[] = [];
  for (const [index, code] of codes.entries()) {
    const { meta, value: text } = code;
    const start = code.position?.start;
    const fence = {
      key: `${owner}/${index + 1}`,
      owner,
      section,
      language: code.lang ?? '',
      words: readWords(meta ?? ''),
      meta: meta ?? '',
      text,
      place: { file, line: start?.line ?? 1, column: start?.column ?? 1 },
    };
    fences.push({ ...fence, digest: digestOf(fence, fences) });
  }
  return fences;
}

function codesIn(nodes: readonly RootContent[]): Code[] {
  return nodes.flatMap((node) => {
    if (node.type === 'code') return [node];
    return 'children' in node ? codesIn(node.children) : [];
  });
}

const offsetOf = (node: Code): number => node.position?.start.offset ?? 0;

/** Reads the words behind a fence's language: `cluster as=node3 min=8.0`. */
export function readWords(meta: string): FenceWords {
  const words = meta.split(/\s+/).filter((word) => word !== '');
  const wordAfter = (key: string) => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const known = (word: string) =>
    topologies.some((topology) => topology === word) ||
    ['fresh', 'illustration', 'valkey', 'run'].includes(word) ||
    /^(?:min=\d+(?:\.\d+)*|as=[a-z]+\d?|name=[\w.-]+)$/.test(word);
  return {
    topology: topologies.find((topology) => words.includes(topology)) ?? 'standalone',
    fresh: words.includes('fresh'),
    illustration: words.includes('illustration'),
    valkey: words.includes('valkey'),
    min: wordAfter('min'),
    as: wordAfter('as'),
    name: wordAfter('name'),
    unknown: words.filter((word) => !known(word)),
  };
}

type Undigested = Omit<Fence, 'digest'>;

function digestOf(fence: Undigested, earlier: readonly Fence[]): string {
  const hash = createHash('sha256').update(JSON.stringify([fence.language, fence.meta, fence.text]));
  const before = predecessor(fence, earlier);
  if (before) hash.update(before.digest);
  for (const file of filesOf(earlier)) if (fence.text.includes(file.name)) hash.update(file.fence.digest);
  return hash.digest('hex');
}

/** The last fence whose state this one goes on in; its digest holds those before it. */
function predecessor(fence: Undigested, earlier: readonly Fence[]): Fence | undefined {
  if (fence.words.fresh) return undefined;
  return earlier.findLast(
    ({ language, words }) =>
      language === fence.language && !words.illustration && words.topology === fence.words.topology,
  );
}

/** Fences that later lines can name as files; of several with one name the last counts. */
export function filesOf(fences: readonly Fence[]): { readonly name: string; readonly fence: Fence }[] {
  return fences.flatMap((fence) => (fence.words.name === undefined ? [] : [{ name: fence.words.name, fence }]));
}
