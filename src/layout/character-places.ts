import type { Literal, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../guide/edition.js';
import type { Place } from '../guide/place.js';
import { type Question, textsOf } from '../guide/question.js';

/** A node that holds text, in its place. */
type Located = Pick<Literal, 'value'> & { readonly type: string; readonly position: NonNullable<Literal['position']> };

/** A text of the guide, and the file that it comes from. */
interface Text {
  readonly file: string;
  readonly content: readonly RootContent[];
}

/** What a book prints of a question, and what a sheet does. */
const allTextsOf = (question: Question): RootContent[] => [
  ...textsOf(question),
  ...(question.sheet ? [...question.sheet.title, ...question.sheet.content] : []),
];

function textsOfEdition({ guide, sections }: Edition): Text[] {
  const notes = (holder: (typeof guide.sections)[number] | (typeof guide.front)[number]): RootContent[] =>
    [...new Set(holder.notes.values())].flatMap(({ content }) => [...content]);
  return [
    ...sections.map(({ section, questions }) => ({
      file: section.file,
      content: [...section.intro, ...questions.flatMap(({ question }) => allTextsOf(question)), ...notes(section)],
    })),
    ...[...guide.front, ...guide.appendices].map((chapter) => ({
      file: chapter.file,
      content: [...chapter.content, ...notes(chapter)],
    })),
  ];
}

/** Line and column of a character of a node's value. */
function placeWithin({ type, value, position }: Located, at: number): { line: number; column: number } {
  const { start, end } = position;
  const before = value.slice(0, at).split('\n');
  const [down, along] = [before.length - 1, before.at(-1)?.length ?? 0];
  // The text of a fence begins on the line after it, that of code within a line after its sign.
  if (type === 'code') return { line: start.line + 1 + down, column: along + 1 };
  if (type === 'inlineCode') return { line: start.line + down, column: start.column + 1 + along };
  if (down > 0) return { line: start.line + down, column: along + 1 };
  // What stands before it may have been read as something else, such as the name of a part; what follows is all there.
  const isOneLine = start.line === end.line;
  return { line: start.line, column: isOneLine ? end.column - (value.length - at) : start.column + along };
}

/** Places in a text at which another begins. */
function* occurrences(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) yield at;
}

/**
 * Where a character stands in the files of an edition, for messages, in the order of the book. Within a node it is
 * counted from the node's beginning, so behind an escaped character or an entity the column is an estimate.
 *
 * @param character - One code point.
 * @returns Empty where only `guide.yaml` or the front matter has it.
 */
export function placesOfCharacter(edition: Edition, character: string): Place[] {
  const places: Place[] = [];
  for (const { file, content } of textsOfEdition(edition)) {
    visit({ type: 'root', children: [...content] } as Nodes, (node) => {
      if (!('value' in node) || !node.position) return;
      const { type, value, position } = node;
      for (const at of occurrences(value, character)) {
        places.push({ file, ...placeWithin({ type, value, position }, at) });
      }
    });
  }
  return places;
}
