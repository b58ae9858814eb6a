import type { Element, Root } from 'hast';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type DeckNote, noParts } from '../../guide/deck.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import type { Section } from '../../guide/guide.js';
import type {} from '../../guide/node-data.js';
import type { Question } from '../../guide/question.js';
import { setContent } from '../content/set-content.js';
import { placeNotes } from '../parts/notes.js';
import type { Setting } from '../setting.js';
import { toHtml } from '../to-html.js';
import { detach } from './detach.js';
import { flowOf } from './question-note.js';

/** A paragraph whose bold words are to be filled in, and what it is known by within its question. */
interface Cloze {
  readonly name: string;
  readonly paragraph: Paragraph;
}

/**
 * The paragraphs that the author marked, in order; one without a name is known by its place among those, and one whose
 * name another has by both.
 */
function clozesIn({ short, explanation, traps, why, followUps }: Question): Cloze[] {
  const parts = [...traps, ...(why ? [why] : []), ...followUps].flatMap(({ content }) => content);
  const content: RootContent[] = [short, ...explanation, ...parts];
  const found: Cloze[] = [];
  visit({ type: 'root', children: content } as Nodes, 'paragraph', (paragraph) => {
    const mark = paragraph.data?.cloze;
    if (!mark) return;
    const place = String(found.length + 1);
    const name = mark.name ?? place;
    found.push({ name: found.some((other) => other.name === name) ? `${name}-${place}` : name, paragraph });
  });
  return found;
}

/** Makes gaps of the bold words, the outermost where one stands in another. @returns Whether there are any. */
function makeGaps(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'strong') return undefined;
    node.properties['className'] = ['gap'];
    found = true;
    return 'skip';
  });
  return found;
}

/**
 * One note for each paragraph with gaps: a paragraph without bold words has none and gives no note.
 *
 * @param asked - The note of the question that the paragraphs belong to.
 */
export function setClozeNotes(
  setting: Setting,
  section: Section,
  { question }: NumberedQuestion,
  asked: DeckNote,
): DeckNote[] {
  const flow = flowOf(section, question.id);
  return clozesIn(question).flatMap(({ name, paragraph }): DeckNote[] => {
    const content = detach(setContent([paragraph], setting, flow), setting);
    const sources = toHtml(detach(placeNotes(setting, flow), setting));
    if (!makeGaps({ type: 'root', children: content })) return [];
    const { question: title, number, level, section: part } = asked.parts;
    return [
      {
        ...asked,
        kind: 'cloze',
        key: `${asked.key}:cloze:${name}`,
        parts: { ...noParts, question: title, number, level, section: part, text: toHtml(content), sources },
      },
    ];
  });
}
