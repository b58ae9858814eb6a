import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { EditionSection } from '../../guide/edition.js';
import type { Labels } from '../../guide/labels/index.js';
import { folio, otherFolio } from './folio.js';

/** Id of the place of a question's answer, where that is not below the question, and of all answers of a section. */
export const answerPlace = (id: string): string => `_answer-${id}`;
export const answersPlace = (section: string): string => `_answers-${section}`;

const has = (node: ElementContent, name: string): boolean =>
  node.type === 'element' && [node.properties['className']].flat().includes(name);

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element';

/** What stays with a question: its head, and what is asked. */
const isAsked = (node: ElementContent): boolean =>
  ['question-head', 'question-prompt', 'question-choice'].some((name) => has(node, name));

const pageLink = (name: string, words: string, anchor: string): Element =>
  h('p', { className: [name] }, h('a', { href: `#${anchor}` }, [`${words}\u00a0`, folio(anchor)]));

/** "Answers, p. 5", in a document that has no such place. */
const otherPage = (name: string, volume: string, anchor: string, labels: Labels): Element =>
  h('p', { className: [name] }, [`${volume}, ${labels.page}\u00a0`, otherFolio(anchor)]);

/** What a question and its answer say of where the other stands. */
type Whereabouts = Readonly<Record<'answer' | 'question', (id: string) => Element>>;

const inOneBook = (labels: Labels): Whereabouts => ({
  answer: (id) => pageLink('answer-on', labels.answerOn, answerPlace(id)),
  question: (id) => pageLink('question-on', labels.questionOn, id),
});

const inTwoBooks = (labels: Labels): Whereabouts => ({
  answer: (id) => otherPage('answer-on', labels.answers, answerPlace(id), labels),
  question: (id) => otherPage('question-on', labels.questions, id, labels),
});

/** Number and title again, without what a document has once: ids, and references to notes. */
function titleAgain(head: Element | undefined): ElementContent[] {
  const title = head?.children.filter(isElement).find(({ tagName }) => tagName === 'h3');
  const copy = structuredClone(title?.children ?? []);
  visit({ type: 'root', children: copy }, 'element', (node, index, parent) => {
    delete node.properties['id'];
    if (!has(node, 'note-ref') || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy;
}

/**
 * Takes the answer of a question out of it; both then tell the other's page.
 *
 * @param heading - Of the answer: below that of the answers.
 */
function takeAnswer(question: Element, whereabouts: Whereabouts, heading: 'h3' | 'h4'): Element[] {
  const id = String(question.properties['id']);
  const text = question.children.filter(isElement).find((child) => has(child, 'question-text'));
  if (!text) return [];
  const asked = text.children.filter(isAsked);
  const answer = text.children.filter((node) => !isAsked(node));
  text.children = [...asked, whereabouts.answer(id)];
  const head = asked.filter(isElement).find((node) => has(node, 'question-head'));
  return [
    h('article', { className: ['question', 'answered'], id: answerPlace(id) }, [
      h('div', { className: ['question-text'] }, [
        h('div', { className: ['question-head'] }, [h(heading, titleAgain(head)), whereabouts.question(id)]),
        ...answer,
      ]),
    ]),
  ];
}

/** Anchors that links in a text lead to. */
function anchorsIn(nodes: readonly ElementContent[]): Set<string> {
  const found = new Set<string>();
  visit({ type: 'root', children: [...nodes] }, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string' && href.startsWith('#')) found.add(href.slice(1));
  });
  return found;
}

/**
 * Cuts the notes of a section in two: those that it refers to itself, and those that only its answers do.
 *
 * @param apart - The answers, where they stand in another book: what both refer to is then in both.
 */
function partNotes(section: Element, apart: readonly Element[] | undefined): Element[] {
  const notes = section.children.filter(isElement).find((child) => has(child, 'notes'));
  const list = notes?.children.filter(isElement).find((child) => has(child, 'note-list'));
  if (!notes || !list) return [];
  const own = anchorsIn(section.children.filter((child) => child !== notes));
  const isOwn = (node: ElementContent) => isElement(node) && own.has(String(node.properties['id']));
  const told = apart && anchorsIn(apart);
  const moves = (node: ElementContent) =>
    told && isElement(node) ? told.has(String(node.properties['id'])) : !isOwn(node);
  const moving = structuredClone(list.children.filter(moves));
  const staying = list.children.filter(isOwn);
  if (moving.filter(isElement).length === 0) return [];
  if (staying.length === 0) {
    section.children = section.children.filter((child) => child !== notes);
    return [notes];
  }
  list.children = staying;
  const rest = notes.children.map((child) => (child === list ? { ...list, children: moving } : structuredClone(child)));
  return [{ ...notes, children: rest }];
}

/**
 * Moves the answers of sections to their ends, or into chapters of their own. Changes the sections in place.
 *
 * @param sections - As they are set, in the order of `parts`.
 * @param place - `apart`: the chapters are for a book of their own.
 * @returns The chapters, in the same order; none where answers stay in their sections.
 */
export function moveAnswers(
  sections: readonly Element[],
  parts: readonly EditionSection[],
  place: 'section' | 'back' | 'apart',
  labels: Labels,
): Element[] {
  const whereabouts = place === 'apart' ? inTwoBooks(labels) : inOneBook(labels);
  return sections.flatMap((element, at): Element[] => {
    const section = parts[at]?.section;
    if (!section) return [];
    const questions = element.children.filter(isElement).filter((child) => has(child, 'question'));
    const answers = questions.flatMap((question) =>
      takeAnswer(question, whereabouts, place === 'section' ? 'h4' : 'h3'),
    );
    const id = answersPlace(section.id);
    if (place === 'section') {
      const end = element.children.findIndex((child) => has(child, 'notes'));
      const moved = h('div', { className: ['answers'], id }, [h('h3', labels.answers), ...answers]);
      element.children.splice(end < 0 ? element.children.length : end, 0, moved);
      return [];
    }
    return [
      h('section', { className: ['chapter', 'back-answers'], id }, [
        h('h2', [
          `${labels.answers}: `,
          h('span', { className: ['section-title'] }, `${section.number} ${section.title}`),
        ]),
        h('div', { className: ['answers'] }, answers),
        ...partNotes(element, place === 'apart' ? answers : undefined),
      ]),
    ];
  });
}
