import type { Image, RootContent } from 'mdast';
import type { Guide } from './guide.js';
import { textsOf } from './question.js';

/** A picture that stands by itself and has a title, which is its caption: `![…](pool.svg "How a key is chosen")`. */
export interface Figure {
  /** Place in the guide, counted from 1, whatever an edition leaves out. */
  readonly number: number;
  readonly caption: string;
  /** Id of the question, section or chapter that holds it. */
  readonly owner: string;
  readonly file: string;
  /** Where it begins in its file, `12:1`: line and column. */
  readonly place: string;
}

const known = new WeakMap<Guide, readonly Figure[]>();

/** The figures of a guide in the order of the book. */
export function figuresOf(guide: Guide): readonly Figure[] {
  const found = known.get(guide) ?? findFigures(guide);
  known.set(guide, found);
  return found;
}

function findFigures({ front, sections, appendices }: Guide): Figure[] {
  const texts = [
    ...front.map(({ id, content, file }) => ({ owner: id, content, file })),
    ...sections.flatMap(({ id, intro, questions, file }) => [
      { owner: id, content: intro, file },
      ...questions.map((question) => ({ owner: question.id, content: textsOf(question), file })),
    ]),
    ...appendices.map(({ id, content, file }) => ({ owner: id, content, file })),
  ];
  return texts
    .flatMap(({ owner, content, file }) =>
      picturesIn(content).map(({ title, position }) => ({
        caption: title ?? '',
        owner,
        file,
        place: `${position?.start.line}:${position?.start.column}`,
      })),
    )
    .map((figure, at) => ({ number: at + 1, ...figure }));
}

/** Pictures alone in their paragraphs that have a title. */
function picturesIn(nodes: readonly RootContent[]): Image[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') {
      const [only, ...others] = node.children;
      return only?.type === 'image' && only.title && others.length === 0 ? [only] : [];
    }
    return 'children' in node ? picturesIn(node.children) : [];
  });
}
