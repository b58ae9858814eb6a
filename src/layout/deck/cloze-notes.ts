import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { DeckNote } from '../../guide/deck.js';
import type { NumberedQuestion } from '../../guide/edition.js';
import { gapParagraphsOf, gapsKey } from '../../guide/gaps.js';
import type { Section } from '../../guide/guide.js';
import { renderContent, renderPhrasing } from '../content/render-content.js';
import { placeNotes } from '../parts/notes.js';
import type { RenderContext } from '../render-context.js';
import { textContextOf, writeParts } from './question-note.js';

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
export function renderClozeNotes(
  context: RenderContext,
  section: Section,
  { question }: NumberedQuestion,
  asked: DeckNote,
): DeckNote[] {
  const textContext = textContextOf(section, question.id);
  return gapParagraphsOf(question).flatMap(({ name, paragraph }): DeckNote[] => {
    const content = renderContent([paragraph], context, textContext);
    const sources = placeNotes(context, textContext);
    if (!makeGaps({ type: 'root', children: content })) return [];
    // A sentence is asked by itself: of its question the title is enough.
    const title = renderPhrasing(question.title, context, textContextOf(section, question.id));
    const { parts, written } = writeParts({ question: title, text: content, sources });
    const { number, level, section: part } = asked.parts;
    return [
      {
        ...asked,
        kind: 'cloze',
        key: gapsKey(asked.key, name),
        parts: { ...parts, number, level, section: part },
        written: { ...written, number: '' },
      },
    ];
  });
}
