import type { Element } from 'hast';
import { h } from 'hastscript';
import { places } from '../render-context.js';

const has = (node: Element, name: string): boolean => [node.properties['className']].flat().includes(name);

const elementsOf = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');

/** A part of the book, by the title over its notes. */
export interface NotedPart {
  readonly title: string;
  readonly element: Element;
}

/**
 * Gathers the notes of parts of the book into a chapter of their own: takes them away from where they stand.
 *
 * @returns Undefined where there are none.
 */
export function gatherNotes(parts: readonly NotedPart[], title: string): Element | undefined {
  const gathered = parts.flatMap(({ title: partTitle, element }): Element[] => {
    const notes = elementsOf(element).find((child) => has(child, 'notes'));
    if (!notes) return [];
    element.children = element.children.filter((child) => child !== notes);
    return [h('h3', partTitle), ...elementsOf(notes).filter((child) => !has(child, 'notes-title'))];
  });
  if (gathered.length === 0) return undefined;
  return h('section', { className: ['chapter', 'back-notes'], id: places.notes }, [
    h('h2', title),
    h('div', { className: ['chapter-text'] }, gathered),
  ]);
}
