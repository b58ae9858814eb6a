import type { PageMarks } from '../../guide/book.js';
import type { DomDocument, DomElement } from './dom.js';

/**
 * Moves notes that are too tall for the foot of a page to the end of their flow, where they are text like any other. At
 * the foot a line with the same number stands for each, and says on which page it is.
 *
 * Runs in the page, so it refers to nothing outside itself.
 *
 * @param tallest - Height of the tallest note that may stand at a foot.
 * @param pageWord - What stands before a page's number: "p.".
 */
export function moveTallNotes(
  root: DomElement,
  {
    document,
    marks,
    tallest,
    pageWord,
  }: {
    readonly document: DomDocument;
    readonly marks: PageMarks;
    readonly tallest: number;
    readonly pageWord: string;
  },
): void {
  const notes = root.querySelector(marks.notes);
  const list = notes?.querySelector(marks.noteList);
  if (!notes || !list) return;
  const tall = Array.from(list.querySelectorAll(marks.note)).filter(
    (note) => note.getBoundingClientRect().height > tallest,
  );
  if (tall.length === 0) return;
  const own = list.cloneNode(false);
  for (const note of tall) {
    const stub = note.cloneNode(false);
    stub.id = `${note.id}-foot`;
    note.dataset['foot'] = stub.id;
    const number = note.firstElementChild?.cloneNode(true);
    const link = document.createElement('a');
    link.setAttribute('href', `#${note.id}`);
    const page = document.createElement('span');
    page.dataset['page'] = note.id;
    page.textContent = '00';
    link.append(`${pageWord}\u00a0`, page);
    stub.append(...(number ? [number, ' '] : []), link);
    note.replaceWith(stub);
    own.append(note);
  }
  const end = document.createElement('div');
  end.className = 'end-notes';
  const title = Array.from(notes.childNodes).find((node) => node.nodeType === 1 && node !== list);
  if (title) end.append((title as DomElement).cloneNode(true));
  end.append(own);
  root.append(end);
}
