import { createHash } from 'node:crypto';
import type { Code, RootContent } from 'mdast';
import { drawnLanguages } from './diagram.js';
import { type Fence, type FenceMeta, topologies } from './fence.js';
import { withoutDisplay } from './fence-display.js';
import type { Guide } from './guide.js';
import { writtenBlocksOf } from './question.js';

/** Every fence of a guide in the order of the book: chapters before, sections with their questions, chapters after. */
export function fencesOf(guide: Guide): Fence[] {
  return [
    ...guide.front.flatMap(({ id, content, file }) => fencesIn(id, content, file)),
    ...guide.sections.flatMap(({ id, intro, questions, file }) => [
      ...fencesIn(id, intro, file, id),
      ...questions.flatMap((question) => fencesIn(question.id, writtenBlocksOf(question), file, id)),
    ]),
    ...guide.appendices.flatMap(({ id, content, file }) => fencesIn(id, content, file)),
  ];
}

function fencesIn(owner: string, content: readonly RootContent[], file: string, section?: string): Fence[] {
  // A heading without a part's name leads back to the explanation, so the parts need not stand in their order.
  const codes = codesIn(content).sort((one, other) => offsetOf(one) - offsetOf(other));
  const fences: Fence[] = [];
  for (const [index, code] of codes.entries()) {
    const { lang, meta, value: text, position } = code;
    const fence = {
      key: `${owner}/${index + 1}`,
      owner,
      section,
      language: lang ?? '',
      meta: readMeta(meta ?? ''),
      text,
      place: { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    };
    fences.push({ ...fence, digest: digestOf(fence, fences) });
  }
  return fences;
}

function codesIn(nodes: readonly RootContent[]): Code[] {
  return nodes.flatMap((node) => {
    // A diagram is no example, whether it was drawn or not.
    if (node.type === 'code') return drawnLanguages.has(node.lang ?? '') ? [] : [node];
    return 'children' in node ? codesIn(node.children) : [];
  });
}

const offsetOf = (node: Code): number => node.position?.start.offset ?? 0;

/** Words that every language may have; topologies and `name=` beside. `run` says aloud what is so without it. */
const general: ReadonlySet<string> = new Set([...topologies, 'fresh', 'illustration', 'run']);
const fileName = /^name=([\w.-]+)$/;

/** Reads the words behind a fence's language: `cluster as=node3 min=8.0`. */
export function readMeta(source: string): FenceMeta {
  const words = withoutDisplay(source)
    .split(/\s+/)
    .filter((word) => word !== '');
  return {
    source,
    topology: topologies.find((topology) => words.includes(topology)) ?? 'standalone',
    fresh: words.includes('fresh'),
    illustration: words.includes('illustration'),
    name: words.flatMap((word) => fileName.exec(word)?.[1] ?? [])[0],
    own: words.filter((word) => !general.has(word) && !fileName.test(word)),
  };
}

type Undigested = Omit<Fence, 'digest'>;

function digestOf(fence: Undigested, earlier: readonly Fence[]): string {
  const hash = createHash('sha256').update(JSON.stringify([fence.language, fence.meta.source, fence.text]));
  const before = predecessor(fence, earlier);
  if (before) hash.update(before.digest);
  for (const file of filesOf(earlier)) if (fence.text.includes(file.name)) hash.update(file.fence.digest);
  return hash.digest('hex');
}

/** The last fence whose state this one goes on in; its digest holds those before it. */
function predecessor(fence: Undigested, earlier: readonly Fence[]): Fence | undefined {
  if (fence.meta.fresh) return undefined;
  return earlier.findLast(
    ({ language, meta }) => language === fence.language && !meta.illustration && meta.topology === fence.meta.topology,
  );
}

/** Fences that later lines can name as files; of several with one name the last counts. */
export function filesOf(fences: readonly Fence[]): { readonly name: string; readonly fence: Fence }[] {
  return fences.flatMap((fence) => (fence.meta.name === undefined ? [] : [{ name: fence.meta.name, fence }]));
}
