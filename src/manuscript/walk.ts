import type { Nodes, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { FileDraft, Manuscript } from './draft.js';

/** A node of the guide and where it stands. */
export interface Visited {
  readonly node: Nodes;
  readonly file: string;
  /** Its own, or that of the nearest node around it: what a plugin made has none. */
  readonly position: Position | undefined;
}

/** Some nodes and every node below them, in reading order. A stack of its own, as nested generators are slow. */
export function* walk(nodes: readonly Nodes[], file: string): Generator<Visited> {
  const waiting: { node: Nodes; around: Position | undefined }[] = [];
  const push = (children: readonly Nodes[], around: Position | undefined) => {
    for (const node of children.toReversed()) waiting.push({ node, around });
  };
  push(nodes, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    const position = node.position ?? next.around;
    yield { node, file, position };
    if ('children' in node) push(node.children, position);
  }
}

/** Top-level nodes of a file in reading order, headings of questions and of parts included, notes last. */
export function nodesOf(file: FileDraft): RootContent[] {
  return [
    ...file.intro,
    ...file.questions.flatMap((question) => [question.heading, ...question.body]),
    ...file.footnotes,
  ];
}

/** Every node of the guide in book order. */
export function* walkManuscript(manuscript: Pick<Manuscript, 'files'>): Generator<Visited> {
  for (const file of manuscript.files) yield* walk(nodesOf(file), file.file);
}
