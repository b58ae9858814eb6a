import type { Nodes, Parent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { FileDraft, Manuscript } from './draft.js';

/** A node of the guide and where it stands. */
export interface Visited {
  readonly node: Nodes;
  readonly file: string;
  /** Its own, or that of the nearest node around it: what a plugin made has none. */
  readonly position: Position | undefined;
}

/** Every node below some nodes, in reading order. */
export function* walk(nodes: readonly Nodes[], file: string, around?: Position): Generator<Visited> {
  for (const node of nodes) {
    const position = node.position ?? around;
    yield { node, file, position };
    if ('children' in node) yield* walk((node as Parent).children, file, position);
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
