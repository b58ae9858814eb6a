import type { Nodes, RootContent } from 'mdast';
import type { Guide } from './guide.js';
import type {} from './node-data.js';
import type { NumberedKind, Numbering } from './numbering.js';
import { textsOf } from './question.js';

/** A figure, a formula or a table that has a number. */
export interface Numbered extends Numbering {
  /** Place among those of its kind in the guide, counted from 1, whatever an edition leaves out. */
  readonly number: number;
  /** Undefined where nothing can refer to it. */
  readonly name: string | undefined;
  /** Id of the question, section or chapter that holds it. */
  readonly owner: string;
  readonly file: string;
  /** Where it begins in its file, `12:1`: line and column. */
  readonly place: string;
}

interface NumberedBlocks {
  readonly all: readonly Numbered[];
  readonly byName: ReadonlyMap<string, Numbered>;
  readonly byPlace: ReadonlyMap<string, Numbered>;
}

const known = new WeakMap<Guide, NumberedBlocks>();

function blocksOf(guide: Guide): NumberedBlocks {
  const found = known.get(guide) ?? gather(findNumbered(guide));
  known.set(guide, found);
  return found;
}

const gather = (all: readonly Numbered[]): NumberedBlocks => ({
  all,
  byName: new Map(all.flatMap((block) => (block.name === undefined ? [] : [[block.name, block]]))),
  byPlace: new Map(all.map((block) => [`${block.file}:${block.place}`, block])),
});

/** The figures of a guide in the order of the book. */
export const figuresOf = (guide: Guide): readonly Numbered[] =>
  blocksOf(guide).all.filter(({ kind }) => kind === 'figure');

/** What a name of a guide leads to, where that has a number. */
export const numberedNamed = (guide: Guide, name: string): Numbered | undefined => blocksOf(guide).byName.get(name);

/** @param place - `12:1`: line and column. */
export const numberedAt = (guide: Guide, file: string, place: string): Numbered | undefined =>
  blocksOf(guide).byPlace.get(`${file}:${place}`);

/** Line and column of a node, as numbered blocks are known by: `12:1`. */
export const placeOf = ({ position }: Pick<Nodes, 'position'>): string =>
  `${position?.start.line}:${position?.start.column}`;

function findNumbered(guide: Guide): Numbered[] {
  const { front, sections, appendices, anchors } = guide;
  const texts = [
    ...front.map(({ id, content, file }) => ({ owner: id, content, file })),
    ...sections.flatMap(({ id, intro, questions, file }) => [
      { owner: id, content: intro, file },
      ...questions.map((question) => ({ owner: question.id, content: textsOf(question), file })),
    ]),
    ...appendices.map(({ id, content, file }) => ({ owner: id, content, file })),
  ];
  const counts = new Map<NumberedKind, number>();
  return texts.flatMap(({ owner, content, file }) =>
    numberedIn(content).map(({ kind, name, caption, place }) => {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      // Of two with one name the first keeps it; one that is no name is none.
      const isKnown = name !== undefined && anchors.get(name)?.kind === kind && anchors.get(name)?.owner === owner;
      return { kind, number, name: isKnown ? name : undefined, caption, owner, file, place };
    }),
  );
}

function numberedIn(nodes: readonly RootContent[]): (Numbering & { readonly place: string })[] {
  return nodes.flatMap((node) => [
    ...(node.data?.numbered ? [{ ...node.data.numbered, place: placeOf(node) }] : []),
    ...('children' in node ? numberedIn(node.children) : []),
  ]);
}
