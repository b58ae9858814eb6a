import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../guide/edition.js';
import type { Place } from '../guide/place.js';
import type { Question } from '../guide/question.js';

/** A text of the guide, and the file that it comes from. */
interface Text {
  readonly file: string;
  readonly content: readonly RootContent[];
}

function textsOfQuestion({ title, short, explanation, traps, why, followUps }: Question): RootContent[] {
  const parts = [...traps, ...(why ? [why] : []), ...followUps];
  return [...title, short, ...explanation, ...parts.flatMap((part) => [...part.title, ...part.content])];
}

function textsOf({ guide, sections }: Edition): Text[] {
  const notes = (holder: (typeof guide.sections)[number] | (typeof guide.front)[number]): RootContent[] =>
    [...new Set(holder.notes.values())].flatMap(({ content }) => [...content]);
  return [
    ...sections.map(({ section, questions }) => ({
      file: section.file,
      content: [...section.intro, ...questions.flatMap(({ question }) => textsOfQuestion(question)), ...notes(section)],
    })),
    ...[...guide.front, ...guide.appendices].map((chapter) => ({
      file: chapter.file,
      content: [...chapter.content, ...notes(chapter)],
    })),
  ];
}

/**
 * Where a character stands first in the files of an edition, for messages. Within a node it is counted from the
 * node's beginning, so behind an escaped character or an entity the column is an estimate.
 *
 * @returns Undefined where only `guide.yaml` or the front matter has it.
 */
export function placeOfCharacter(edition: Edition, character: string): Place | undefined {
  for (const { file, content } of textsOf(edition)) {
    let found: Place | undefined;
    visit({ type: 'root', children: [...content] } as Nodes, (node) => {
      if (!('value' in node) || !node.position || !node.value.includes(character)) return undefined;
      const lines = node.value.slice(0, node.value.indexOf(character)).split('\n');
      const { line, column } = node.position.start;
      const [down, along] = [lines.length - 1, lines.at(-1)?.length ?? 0];
      // The text of a fence begins on the line after it.
      if (node.type === 'code') found = { file, line: line + 1 + down, column: along + 1 };
      else found = { file, line: line + down, column: down > 0 ? along + 1 : column + along };
      return false;
    });
    if (found) return found;
  }
  return undefined;
}
